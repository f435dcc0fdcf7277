/**
 * The packages that a user gets with doisoat, and under which licence. They are inside the bundle, so nothing is installed
 * with it and package.json names them for development only: what ships is what `src` imports, and what that needs by the lock file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PERMISSIVE: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
];

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly integrity: string;
  readonly hasInstallScript: boolean;
  /** Imported by the program itself, not only needed by another package. */
  readonly isDirect: boolean;
}

/** Its binaries lie ready in dist/prebuilds: nobody runs its install script, and the headers to compile it stay here. */
const NATIVE = '@photostructure/sqlite';
const TO_COMPILE = 'node-addon-api';
const IMPORTS = /^(?:import|\} from)\b[^'\n]*'([^'.\n][^':\n]*)';$|\bimport\('([^'.][^':]*)'\)/gm;

/** Names of the packages that files under src import, in order. */
export function importedPackages(root: string): readonly string[] {
  const found = new Set<string>();
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(join(root, 'src', file), 'utf8');
    for (const [, whole, later] of text.matchAll(IMPORTS)) {
      const parts = (whole ?? later!).split('/');
      found.add(parts.slice(0, parts[0]!.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  return [...found].sort();
}

/** All packages that come inside doisoat, by name. */
export function licences(root: string): readonly Licensed[] {
  const direct = new Set(importedPackages(root));
  return [...shipped(readLock(root), direct)].sort().map((name) => {
    const locked = readLock(root).packages[`node_modules/${name}`]!;
    return {
      name,
      version: locked.version ?? '',
      licence: installedLicence(join(root, 'node_modules', name)) ?? locked.license ?? '',
      integrity: locked.integrity ?? '',
      hasInstallScript: locked.hasInstallScript === true && name !== NATIVE,
      isDirect: direct.has(name),
    };
  });
}

/** package.json and lock file of an application that would install what ships: for tools that ask what is installed. */
export function shippedManifest(root: string): { readonly manifest: object; readonly lock: object } {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const direct = importedPackages(root);
  const { name, version, license, devDependencies } = own;
  const dependencies = Object.fromEntries(direct.map((one) => [one, devDependencies[one]]));
  const lock = readLock(root);
  const inside = shipped(lock, new Set(direct));
  const packages = Object.entries(lock.packages)
    .filter(([path]) => inside.has(path.replace(/^node_modules\//, '')))
    .map(([path, facts]) => {
      const needs = Object.entries(facts.dependencies ?? {}).filter(([needed]) => inside.has(needed));
      return [path, { ...facts, dev: undefined, dependencies: Object.fromEntries(needs) }];
    });
  const manifest = { name, version, license, dependencies };
  return { manifest, lock: { ...lock, packages: { '': manifest, ...Object.fromEntries(packages) } } };
}

function shipped({ packages }: Lock, direct: ReadonlySet<string>): Set<string> {
  const found = new Set(direct);
  for (const name of found) {
    const locked = packages[`node_modules/${name}`];
    if (locked === undefined) throw new Error(`${name} is not in the lock file`);
    for (const needed of Object.keys(locked.dependencies ?? {})) if (needed !== TO_COMPILE) found.add(needed);
  }
  return found;
}

function readLock(root: string): Lock {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
}

function installedLicence(folder: string): string | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const { license } = JSON.parse(readFileSync(file, 'utf8')) as { readonly license?: unknown };
  return typeof license === 'string' ? license : undefined;
}
