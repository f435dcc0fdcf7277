/**
 * Builds the program into dist/program: our code and what it depends on, cut into pieces that are loaded when they are
 * needed, so that `--help` opens three files instead of three hundred. The native part of the ledger, ready for each system,
 * lies in a folder beside them: nothing has to be installed, so no package's install script ever runs.
 * Licences of what is inside are put beside it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = import.meta.dirname;
/** The command line, the library, and the files that threads begin with. */
const ENTRIES = [
  'src/cli/main.ts',
  'src/library.ts',
  'src/cli/thread-entry.ts',
  'src/cli/beside-entry.ts',
  'src/engine/worker-entry.ts',
  'src/engine/read-entry.ts',
  'src/engine/names-entry.ts',
];
const NATIVE = 'node_modules/@photostructure/sqlite/prebuilds';

/**
 * `import process from 'node:process'` asks for every property of process and so loads parts of Node that nobody wants;
 * the global is the same object.
 */
const globalProcess = {
  name: 'global-process',
  setup(builder) {
    builder.onResolve({ filter: /^node:process$/ }, () => ({ path: 'process', namespace: 'global' }));
    builder.onLoad({ filter: /.*/, namespace: 'global' }, () => ({
      contents:
        'export default globalThis.process; export const { argv, env, platform, stdout, stderr, exitCode } = globalThis.process;',
    }));
  },
};

/**
 * Parts of Node that nearly nobody needs and that take milliseconds of every start: commander starts other programs for
 * subcommands of a kind that we have none of, and an `import` of node:crypto reads all of it, web cryptography too.
 */
const onlyWhenUsed = {
  name: 'only-when-used',
  setup(builder) {
    builder.onResolve({ filter: /^node:(?:child_process|crypto)$/ }, ({ path, importer, namespace }) => {
      if (namespace === 'only-when-used') return { path, external: true };
      if (path === 'node:child_process' && !importer.includes('commander')) return undefined;
      return { path, namespace: 'only-when-used' };
    });
    builder.onLoad({ filter: /.*/, namespace: 'only-when-used' }, ({ path }) => ({
      contents:
        path === 'node:crypto'
          ? `const crypto = require('node:crypto');
             export const { createCipheriv, createHash, createHmac, hash, randomBytes } = crypto;`
          : `Object.defineProperty(exports, 'spawn', { get: () => require('${path}').spawn });`,
    }));
  },
};

/** All pieces lie in one folder, two levels below package.json. `more`: further entry points, for tests. */
export async function bundleProgram(folder, more = []) {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [...ENTRIES, ...more],
    outdir: folder,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.20',
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [globalProcess, onlyWhenUsed],
    // packages of the old module kind ask for Node's parts in the old way
    banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
  });
  const packages = packagesIn(Object.keys(metafile.inputs));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licences(packages));
  cpSync(join(ROOT, NATIVE), join(folder, '../prebuilds'), { recursive: true });
  return packages;
}

/** Folders of the packages that some input comes from. */
function packagesIn(inputs) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const input of inputs) {
    const within = /^(?:.*?)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (within !== undefined) found.add(within);
  }
  return [...found].sort();
}

function licences(packages) {
  return packages
    .map((folder) => {
      const path = join(ROOT, folder);
      const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
      const file = readdirSync(path).find((one) => /^licen[cs]e/i.test(one));
      const text = file === undefined ? String(license) : readFileSync(join(path, file), 'utf8').trim();
      return `${name} ${version} (${String(license)})\n\n${text.replaceAll('\r\n', '\n')}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** Declarations of the library: those of its file, and of what these name; the rest of the program is nobody's business. */
export function declareLibrary(folder) {
  rmSync(folder, { recursive: true, force: true });
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', folder], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  /** @type {Set<string>} */
  const named = new Set();
  const name = (path) => {
    if (named.has(path)) return;
    named.add(path);
    const text = readFileSync(path, 'utf8');
    for (const [, target] of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.ts['"]/g))
      name(join(dirname(path), `${target}.d.ts`));
  };
  name(join(folder, 'library.d.ts'));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !named.has(path)) rmSync(path);
  }
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && readdirSync(path, { recursive: true, withFileTypes: true }).every((one) => !one.isFile()))
      rmSync(path, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  await bundleProgram(join(ROOT, 'dist/program'));
  declareLibrary(join(ROOT, 'dist/types'));
}
