/** The house of src/README.md, enforced: floors, rooms, no cycles, lists that match their folders. Type imports count. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Floor of each room or file of src; imports point down, or stay inside the room. */
const FLOORS: ReadonlyMap<string, number> = new Map([
  ['vietnamese', 0],
  ['distance', 0],
  ['failure.ts', 0],
  ['once.ts', 0],
  ['table', 1],
  ['flow.ts', 2],
  ['counts.ts', 2],
  ['answer-flow.ts', 2],
  ['plan', 3],
  ['sources', 3],
  ['read', 4],
  ['normalise', 4],
  ['block', 4],
  ['compare', 4],
  ['decide', 4],
  ['classify', 4],
  ['report', 4],
  ['journal', 4],
  ['generate', 4],
  ['evaluate', 4],
  ['ledger', 4],
  ['answers', 4],
  ['engine', 5],
  ['link.ts', 6],
  ['link-all.ts', 6],
  ['normalise-all.ts', 6],
  ['read-all.ts', 6],
  ['pipeline.ts', 6],
  ['keep-ledger.ts', 6],
  ['recognise-people.ts', 6],
  ['read-answers.ts', 6],
  ['explain', 6],
  ['propose', 6],
  ['check', 6],
  ['cli', 7],
  ['library-types.ts', 7],
  ['library.ts', 7],
]);
/** Rooms on one floor that may look at each other; distance knows what vietnamese calls a name or a date. */
const NEIGHBOURS: ReadonlySet<string> = new Set([
  'distance → vietnamese',
  'plan → sources',
  'link-all.ts → link.ts',
  'library.ts → cli',
  'library.ts → library-types.ts',
  'pipeline.ts → link-all.ts',
  'pipeline.ts → normalise-all.ts',
  'normalise-all.ts → read-all.ts',
  'pipeline.ts → keep-ledger.ts',
  'keep-ledger.ts → recognise-people.ts',
  'pipeline.ts → read-all.ts',
  'check → normalise-all.ts',
  'check → read-all.ts',
  'explain → link.ts',
  'explain → link-all.ts',
  'explain → read-all.ts',
]);
const MAY_USE: ReadonlyMap<string, readonly string[]> = new Map([
  ['node:fs', ['read', 'report', 'journal', 'ledger', 'generate', 'evaluate', 'cli']],
  ['node:fs/promises', ['read', 'report', 'journal', 'ledger', 'generate', 'evaluate', 'cli']],
  ['node:worker_threads', ['engine', 'read']],
]);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.ts') && statSync(path).isFile())
    .sort();
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^'";]*?from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm,
    ),
  ].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}

const files = filesUnder(SRC);
const shown = (path: string): string => relative(SRC, path).replaceAll('\\', '/');
const room = (path: string): string => shown(path).split('/')[0] ?? '';
const edges = files.flatMap((file) =>
  importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ from: file, to: resolve(dirname(file), name) })),
);

describe('the house', () => {
  test('every file stands in a known room', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !FLOORS.has(room(file))).map(shown)).toEqual([]);
  });

  test('imports point down', () => {
    const wrong = edges.filter(({ from, to }) => {
      const [a, b] = [room(from), room(to)];
      return a !== b && !NEIGHBOURS.has(`${a} → ${b}`) && (FLOORS.get(b) ?? 99) >= (FLOORS.get(a) ?? -1);
    });
    expect(wrong.map(({ from, to }) => `${shown(from)} → ${shown(to)}`)).toEqual([]);
  });

  test('no cycles among files, type imports included', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file))
        cycles.push([...trail.slice(trail.indexOf(file)), file].map(shown).join(' → '));
      if (trail.includes(file) || done.has(file)) return;
      for (const next of targets.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test('only some rooms touch files, threads, process and console', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => MAY_USE.has(name) && !MAY_USE.get(name)?.includes(room(file)))
        .map((name) => `${shown(file)} uses ${name}`),
    );
    expect(wrong).toEqual([]);
    const loud = files.filter(
      (file) =>
        room(file) !== 'cli' &&
        /\bconsole\.|\bprocess\.(stdout|stderr|exit|argv|env)\b/.test(readFileSync(file, 'utf8')),
    );
    expect(loud.map(shown)).toEqual([]);
  });

  test.each([
    [
      'sources/list.ts',
      'sources',
      ['list.ts', 'source-kind.ts', 'roles.ts', 'person-headers.ts', 'ward-units.ts'],
    ],
    ['classify/findings/list.ts', 'classify/findings', ['list.ts']],
    ['report/writers/list.ts', 'report/writers', ['list.ts']],
    ['cli/commands/list.ts', 'cli/commands', ['list.ts']],
  ])('%s names every file of its folder', (list, folder, besides) => {
    const named = new Set(
      importsOf(join(SRC, list)).map((name) => shown(resolve(dirname(join(SRC, list)), name))),
    );
    const present = readdirSync(join(SRC, folder)).filter(
      (name) => name.endsWith('.ts') && !besides.includes(name),
    );
    expect(present.length).toBeGreaterThan(0);
    expect(present.filter((name) => !named.has(`${folder}/${name}`))).toEqual([]);
  });

  test('hot code stays small and has its twin', () => {
    const kernels = files.filter((file) => file.endsWith('.kernel.ts'));
    expect(kernels.length).toBeGreaterThan(0);
    const lines = kernels.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length, 0);
    expect(lines).toBeLessThan(1500);
    const lonely = kernels.filter((file) => !files.includes(file.replace('.kernel.ts', '.reference.ts')));
    expect(lonely.map(shown)).toEqual([]);
  });

  test('files stay small enough to read', () => {
    // flow.ts is one page on purpose: every shape that travels, in the order in which data passes.
    const most = (file: string): number => (shown(file) === 'flow.ts' ? 450 : 330);
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > most(file));
    expect(long.map(shown)).toEqual([]);
  });
});
