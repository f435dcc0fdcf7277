/**
 * Persons whose resident is certain before anything is compared: one number that nobody else bears on either side, the whole
 * name and the full birth date to the letter, and no other number against it. Broad rules need not look for them: whoever
 * else those rules could bring up bears another number and could not compete. It spares about half of all comparisons.
 */
import type { Books, CleanTable } from '../flow.ts';
import { int32Column, uint8Column } from '../table/columns.ts';
import { fullBirth } from './keys.ts';

const NUMBERS = ['citizenId', 'oldId', 'insurance'] as const;
const NOBODY = -1;
/** In a column of bearers: most codes are no such number, and memory that holds nothing but 0 is never taken. */
const NO_ROW = 0;
const SEVERAL = -2;

/** 1 for each row of `left` that is settled. */
export function settledRows(left: CleanTable, right: CleanTable, books: Books): Uint8Array {
  const settled = uint8Column(left.count);
  const columns = ['name', 'birth'].map((name) => [left.columns.get(name), right.columns.get(name)] as const);
  const [[leftNames, rightNames], [leftBirths, rightBirths]] = columns as [Pair, Pair];
  if (!leftNames || !rightNames || !leftBirths || !rightBirths) return settled;
  const numbers = NUMBERS.flatMap((name) => bearers(left, right, name));
  const birthOf = fullBirth(books);
  for (let row = 0; row < left.count; row++) {
    const resident = left.present[row] === 1 ? residentOf(numbers, row) : NOBODY;
    if (resident < 0 || leftNames[row] === 0 || leftNames[row] !== rightNames[resident]) continue;
    if (leftBirths[row] !== rightBirths[resident] || birthOf(leftBirths[row]!) === 0) continue;
    settled[row] = 1;
  }
  return settled;
}

type Pair = readonly [Int32Array | undefined, Int32Array | undefined];

/** One kind of number: its codes in both tables, and by code one more than the only row that bears it, or NO_ROW or SEVERAL. */
interface Bearers {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leftBearer: Int32Array;
  readonly rightBearer: Int32Array;
}

function bearers(leftTable: CleanTable, rightTable: CleanTable, name: string): Bearers[] {
  const left = leftTable.columns.get(name);
  const right = rightTable.columns.get(name);
  if (left === undefined || right === undefined) return [];
  const codes = Math.max(largest(left), largest(right)) + 1;
  return [{ left, right, leftBearer: onlyBearer(left, codes), rightBearer: onlyBearer(right, codes) }];
}

function largest(values: Int32Array): number {
  let most = 0;
  for (let row = 0; row < values.length; row++) if (values[row]! > most) most = values[row]!;
  return most;
}

function onlyBearer(values: Int32Array, codes: number): Int32Array {
  const bearer = int32Column(codes);
  for (let row = 0; row < values.length; row++) {
    const code = values[row]!;
    if (code !== 0) bearer[code] = bearer[code] === NO_ROW ? row + 1 : SEVERAL;
  }
  return bearer;
}

/** The resident whom at least one of the person's numbers names and none denies; NOBODY otherwise. */
function residentOf(numbers: readonly Bearers[], row: number): number {
  let resident = NOBODY;
  for (const { left, leftBearer, rightBearer } of numbers) {
    const code = left[row]!;
    if (code === 0 || rightBearer[code] === NO_ROW) continue;
    const bearer = leftBearer[code] === row + 1 ? rightBearer[code]! : SEVERAL;
    if (bearer === SEVERAL || (resident !== NOBODY && resident !== bearer - 1)) return NOBODY;
    resident = bearer - 1;
  }
  if (resident === NOBODY) return NOBODY;
  for (const { left, right } of numbers) {
    const [own, other] = [left[row]!, right[resident]!];
    if (own !== 0 && other !== 0 && own !== other) return NOBODY;
  }
  return resident;
}
