/**
 * Builds the program into dist/program: our code and what it depends on, cut into pieces that are loaded when they are
 * needed, so that `--help` opens a few files instead of three hundred. The pieces are CommonJS, which Node loads sooner than
 * modules: a fifth of a start is saved, in each thread. The native part of the ledger, ready for each system,
 * lies in a folder beside them: nothing has to be installed, so no package's install script ever runs.
 * Licences of what is inside are put beside it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

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

/** Commander starts other programs for subcommands of a kind that we have none of; the part of Node for it takes milliseconds. */
const onlyWhenUsed = {
  name: 'only-when-used',
  resolveId: (path, importer) =>
    path === 'node:child_process' && importer?.includes('commander') === true ? '\0child_process' : undefined,
  load: (path) =>
    path === '\0child_process'
      ? `Object.defineProperty(exports, 'spawn', { get: () => require('node:child_process').spawn });`
      : undefined,
};

/**
 * Builds of packages that load sooner and do the same for us: YAML's is written in modules, of which only what is used is
 * taken; chalk's does not look for terminals, of which we tell it.
 */
const LIGHTER = new Map([
  ['yaml', 'node_modules/yaml/browser/index.js'],
  ['#supports-color', 'node_modules/chalk/source/vendor/supports-color/browser.js'],
]);
const lighter = {
  name: 'lighter',
  resolveId(path) {
    const build = LIGHTER.get(path);
    return build === undefined ? undefined : join(ROOT, build);
  },
};

const GETTER = /Object\.defineProperty\(exports,"([\w$]+)",\{enumerable:true,get:function\(\)\{return ([\w$]+)\}\}\)/g;

/**
 * What a piece gives to others stands as a value where it never changes: asking for it through a function each time, as
 * the bundler has it for what may change, makes a run of 200,000 residents a twentieth longer.
 */
const plainExports = {
  name: 'plain-exports',
  generateBundle(_options, files) {
    let count = 0;
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      const { code } = file;
      file.code = code.replace(GETTER, (getter, name, own) => {
        if (!isFixed(own, code)) return getter;
        count++;
        return `exports.${name}=${own}`;
      });
    }
    if (count === 0) throw new Error('rolldown writes exports in another way than plainExports knows');
  },
};

/** Declared as what cannot change, and nowhere in the piece, not even inside a function, as what can. */
function isFixed(name, code) {
  const word = `${name.replaceAll('$', String.raw`\$`)}(?![\\w$])`;
  const fixed = new RegExp(String.raw`(?:\bconst |\bfunction\*? ?|\bvar (?=[\w$]+=class\b))${word}`);
  return fixed.test(code) && !new RegExp(String.raw`\b(?:let |var (?![\w$]+=class\b))${word}`).test(code);
}

/** All pieces lie in one folder, two levels below package.json, which has to be there. `more`: further entry points, for tests. */
export async function bundleProgram(folder, more = []) {
  rmSync(folder, { recursive: true, force: true });
  const bundle = await rolldown({
    cwd: ROOT,
    input: Object.fromEntries([...ENTRIES, ...more].map((entry) => [basename(entry, '.ts'), entry])),
    platform: 'node',
    transform: { target: 'node20.20' },
    plugins: [onlyWhenUsed, lighter, plainExports],
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'cjs',
    strict: true,
    exports: 'named',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    comments: { legal: false },
    minify: { compress: false, mangle: false, codegen: true },
  });
  await bundle.close();
  const packages = packagesIn(output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])));
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licences(packages));
  for (const language of ['vi', 'en']) writeFileSync(join(folder, `help.${language}.txt`), helpOf(folder, language));
  cpSync(join(ROOT, NATIVE), join(folder, '../prebuilds'), { recursive: true });
  return packages;
}

/** What the program says to --help, in colours: known-answers.ts tells it. */
function helpOf(folder, language) {
  const start = `require(${JSON.stringify(join(folder, 'main.js'))}).main()`;
  const words = ['doisoat', '--help', '--lang', language, '--color', 'always'];
  return execFileSync(process.execPath, ['-e', start, ...words], { encoding: 'utf8' });
}

/** Folders of the packages that some module comes from. */
function packagesIn(modules) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const path of modules) {
    const within = /^(?:.*?)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(
      relative(ROOT, path).replaceAll('\\', '/'),
    )?.[1];
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
