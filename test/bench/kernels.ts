/**
 * Every kernel against its reference twin in one process, on the same invented values: the answers are compared first, then
 * both are timed turn by turn. `npm run bench:kernels [-- --pairs 400000 --residents 20000]`
 */
import { parseArgs } from 'node:util';
import type { CodeKernel } from '../../src/compare/comparison.ts';
import { DateKernel } from '../../src/compare/kernels/date.kernel.ts';
import { dateLevelByReference } from '../../src/compare/kernels/date.reference.ts';
import { DigitsKernel } from '../../src/compare/kernels/digits.kernel.ts';
import { digitLevelByReference } from '../../src/compare/kernels/digits.reference.ts';
import { NameKernel } from '../../src/compare/kernels/name.kernel.ts';
import { nameLevelByReference } from '../../src/compare/kernels/name.reference.ts';
import { TextKernel } from '../../src/compare/kernels/text.kernel.ts';
import { textLevelByReference } from '../../src/compare/kernels/text.reference.ts';
import { withoutMarks } from '../../src/generate/errors/letters.ts';
import { kinhFamily, kinhName } from '../../src/generate/kinh-names.ts';
import { Random } from '../../src/generate/random.ts';
import { DateBookBuilder } from '../../src/normalise/books.ts';
import { NameBookBuilder } from '../../src/normalise/name-book.ts';
import { byteClasses, recordBatch, scanRecords } from '../../src/read/scan.kernel.ts';
import { scanReference } from '../../src/read/scan.reference.ts';
import { Dictionary } from '../../src/table/dictionary.ts';
import { readDate } from '../../src/vietnamese/birth-date.ts';
import { readPersonName } from '../../src/vietnamese/person-name.ts';

const ROUNDS = 5;
const BATCH = 4096;
const FIELDS = 11;

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '400000' },
    residents: { type: 'string', default: '20000' },
  },
});
const random = new Random('kernels', Number(values.residents));
const pairs = Number(values.pairs);

/** One way to do the work: what it costs to run once, and a fingerprint of its answers. */
interface Contest {
  readonly name: string;
  readonly unit: string;
  readonly amount: number;
  readonly kernel: () => number;
  readonly reference: () => number;
}

process.stdout.write(
  `node ${process.version}, ${pairs} pairs of ${values.residents} people, best of ${ROUNDS}\n`,
);
process.stdout.write('| kernel | kernel | reference | times |\n|---|---|---|---|\n');
for (const contest of [names(), dates(), digits(), texts(), scan()]) run(contest);

function run({ name, unit, amount, kernel, reference }: Contest): void {
  if (kernel() !== reference()) throw new Error(`${name}: kernel and reference differ`);
  let [fast, slow] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    fast = Math.min(fast, userMs(kernel));
    slow = Math.min(slow, userMs(reference));
  }
  const each = (ms: number): string => `${((ms * 1e6) / amount).toFixed(1)} ns a ${unit}`;
  process.stdout.write(`| ${name} | ${each(fast)} | ${each(slow)} | ${(slow / fast).toFixed(1)} |\n`);
}

/** Processor time: the machine may be busy with other work. */
function userMs(work: () => number): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

/** Half the pairs at random, half of values that stand near each other once sorted, as blocking brings them up. */
function drawPairs(sorted: readonly number[]): { a: Int32Array; b: Int32Array } {
  const a = new Int32Array(pairs);
  const b = new Int32Array(pairs);
  for (let index = 0; index < pairs; index++) {
    const at = random.below(sorted.length);
    const near = Math.min(sorted.length - 1, at + random.below(8));
    a[index] = sorted[at]!;
    b[index] = sorted[index % 2 === 0 ? near : random.below(sorted.length)]!;
  }
  return { a, b };
}

/** Sum of levels weighted by place, so that two answers that differ anywhere differ in it. */
function fingerprint(sum: number, level: number, index: number): number {
  return (sum + level * ((index % 9973) + 1)) % 2 ** 40;
}

function contest(
  name: string,
  sorted: readonly number[],
  makeKernel: () => CodeKernel,
  reference: (a: number, b: number) => number,
): Contest {
  const { a, b } = drawPairs(sorted);
  const out = new Uint8Array(BATCH);
  return {
    name,
    unit: 'pair',
    amount: pairs,
    kernel() {
      // With cold caches, as in a run.
      const kernel = makeKernel();
      let sum = 0;
      for (let from = 0; from < pairs; from += BATCH) {
        const count = Math.min(BATCH, pairs - from);
        kernel.levels(a.subarray(from, from + count), b.subarray(from, from + count), count, out);
        for (let index = 0; index < count; index++) sum = fingerprint(sum, out[index]!, from + index);
      }
      return sum;
    },
    reference() {
      let sum = 0;
      for (let index = 0; index < pairs; index++)
        sum = fingerprint(sum, reference(a[index]!, b[index]!), index);
      return sum;
    },
  };
}

function drawName(): string {
  const name = kinhName(random, random.chance(0.5) ? 'female' : 'male', kinhFamily(random), 1980);
  return random.chance(0.1) ? withoutMarks(name) : name;
}

function people<T>(draw: () => T): T[] {
  return Array.from({ length: Number(values.residents) }, draw);
}

function names(): Contest {
  const builder = new NameBookBuilder();
  const codes = people(drawName)
    .sort()
    .flatMap((text) => {
      const { value } = readPersonName(text);
      return value === undefined ? [] : [builder.add(value)];
    });
  const book = builder.freeze();
  return contest(
    'name',
    codes,
    () => new NameKernel(book),
    (a, b) => nameLevelByReference(book, a, b),
  );
}

function dates(): Contest {
  const two = (value: number): string => String(value).padStart(2, '0');
  const builder = new DateBookBuilder();
  const codes = people(() => {
    const year = random.between(1940, 2020);
    return random.chance(0.1)
      ? String(year)
      : `${two(random.between(1, 28))}/${two(random.between(1, 12))}/${year}`;
  })
    .sort()
    .flatMap((text) => {
      const { value } = readDate(text);
      return value === undefined ? [] : [builder.add(value)];
    });
  const book = builder.freeze();
  return contest(
    'date',
    codes,
    () => new DateKernel(book),
    (a, b) => dateLevelByReference(book, a, b),
  );
}

function digits(): Contest {
  const dictionary = new Dictionary();
  const codes = people(
    () => `0661${random.between(40, 99)}${String(random.below(1_000_000)).padStart(6, '0')}`,
  )
    .sort()
    .map((text) => dictionary.intern(text));
  return contest(
    'digits',
    codes,
    () => new DigitsKernel(dictionary),
    (a, b) => digitLevelByReference(dictionary, a, b),
  );
}

function texts(): Contest {
  const dictionary = new Dictionary();
  // Given names with what stands before them, as a field of its own holds them: the same pairs come again and again.
  const codes = people(() => withoutMarks(drawName()).toLowerCase().split(' ').slice(-2).join(' '))
    .sort()
    .map((text) => dictionary.intern(text));
  return contest(
    'text',
    codes,
    () => new TextKernel(dictionary),
    (a, b) => textLevelByReference(dictionary, a, b),
  );
}

function scan(): Contest {
  const lines = people(() => {
    const cells = Array.from({ length: FIELDS }, (_, field) =>
      field === 2
        ? drawName()
        : field === 5
          ? `"${random.below(900)} Lê Duẩn, Tổ 3"`
          : String(random.below(1e9)),
    );
    return cells.join(',');
  });
  const text = `${lines.join('\r\n')}\r\n`;
  const bytes = new TextEncoder().encode(text);
  const classes = byteClasses(','.charCodeAt(0));
  const batch = recordBatch(lines.length, FIELDS);
  return {
    name: 'scan',
    unit: 'byte',
    amount: bytes.length,
    kernel() {
      batch.count = 0;
      scanRecords(bytes, 0, bytes.length, true, classes, batch);
      return batch.count * FIELDS;
    },
    reference: () => (scanReference(text, ',', FIELDS) ?? []).reduce((sum, cells) => sum + cells.length, 0),
  };
}
