/**
 * What a buyer asks about the supply chain: npm run licences | sbom | audit | pack-twice. Each prints its answer and ends
 * with 0 when all is well; what cannot be asked here says "not run".
 */
import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licences, PERMISSIVE, shippedManifest } from './licences.ts';

const ROOT = process.cwd();

function listLicences(): boolean {
  const all = licences(ROOT);
  for (const { name, version, licence, isDirect } of all)
    console.log(`${licence.padEnd(12)} ${name} ${version}${isDirect ? '' : ' (needed by another)'}`);
  const others = all.filter(({ licence }) => !PERMISSIVE.includes(licence));
  console.log(
    others.length === 0
      ? `${all.length} packages, all permissive`
      : `not permissive: ${others.map(({ name }) => name).join(', ')}`,
  );
  return others.length === 0;
}

/** Asks npm about an application that would install what ships inside doisoat. */
function askNpm(args: readonly string[]): SpawnSyncReturns<string> {
  const folder = mkdtempSync(join(tmpdir(), 'doisoat-shipped-'));
  try {
    const { manifest, lock } = shippedManifest(ROOT);
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    return spawnSync('npm', args, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** CycloneDX without what differs from call to call: the same lock file gives the same bytes. */
function printSbom(): boolean {
  const asked = askNpm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']);
  if (asked.status !== 0) {
    console.log(`not run: npm sbom (${asked.stderr.split('\n').at(-2) ?? 'npm is not there'})`);
    return true;
  }
  const { serialNumber: _, metadata, components, dependencies, ...rest } = JSON.parse(asked.stdout) as Sbom;
  const { timestamp: __, component, ...facts } = metadata;
  const byRef = (left: Reference, right: Reference): number =>
    (left['bom-ref'] ?? left.ref ?? '') < (right['bom-ref'] ?? right.ref ?? '') ? -1 : 1;
  const stable = {
    ...rest,
    metadata: { ...facts, component: { ...component, name: 'doisoat', type: 'application' } },
    components: components.sort(byRef),
    dependencies: dependencies.sort(byRef),
  };
  console.log(JSON.stringify(stable, null, 2));
  return true;
}

interface Reference {
  readonly 'bom-ref'?: string;
  readonly ref?: string;
}

interface Sbom {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp: string; readonly component: object };
  readonly components: Reference[];
  readonly dependencies: Reference[];
}

function audit(): boolean {
  const { stdout } = askNpm(['audit', '--json']);
  let answer: { metadata?: { vulnerabilities?: { total?: number } } } = {};
  try {
    answer = JSON.parse(stdout) as typeof answer;
  } catch {
    // no answer at all
  }
  const total = answer.metadata?.vulnerabilities?.total;
  console.log(
    total === undefined
      ? 'not run: npm audit (its endpoint does not answer here)'
      : `${total} vulnerabilities known`,
  );
  return (total ?? 0) === 0;
}

/** Two clean clones in folders of different names and lengths give the same tarball. */
function packTwice(): boolean {
  const home = mkdtempSync(join(tmpdir(), 'doisoat-pack-'));
  try {
    const hashes = ['a', 'một thư mục khác'].map((name) => {
      const clone = join(home, name);
      execFileSync('git', ['clone', '--quiet', ROOT, clone]);
      symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'dir');
      const packed = execFileSync('npm', ['pack', '--json', '--silent'], {
        cwd: clone,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [{ filename }] = JSON.parse(packed.slice(packed.search(/^\[/m))) as [{ filename: string }];
      return createHash('sha256')
        .update(readFileSync(join(clone, filename)))
        .digest('hex');
    });
    console.log(hashes.join('\n'));
    console.log(hashes[0] === hashes[1] ? 'the same bytes' : 'DIFFERENT bytes');
    return hashes[0] === hashes[1];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const TASKS: ReadonlyMap<string, () => boolean> = new Map([
  ['licences', listLicences],
  ['sbom', printSbom],
  ['audit', audit],
  ['pack-twice', packTwice],
]);

const task = TASKS.get(process.argv[2] ?? '');
if (task === undefined) {
  console.error(`one of: ${[...TASKS.keys()].join(', ')}`);
  process.exitCode = 2;
} else process.exitCode = task() ? 0 : 1;
