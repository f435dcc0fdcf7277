/** Who lives outside the area that the master covers, by his own address (interface.md, "Outside the area"). */
import type { Books, CleanTable } from '../flow.ts';

/** Residence types of people whose permanent residence may be elsewhere. */
const STAYS = ['temporary', 'short_stay'];

/** 1 for rows that are outside by their own address. covers: ward codes; empty = the wards that occur in the master. */
export function outsideArea(
  table: CleanTable,
  master: CleanTable,
  books: Books,
  covers: readonly string[],
): Uint8Array {
  const outside = new Uint8Array(table.count);
  const wards = table.columns.get('ward');
  const covered = new Set(covers.map((code) => books.texts.find(code)));
  const { wardChoices } = books.places;
  const isCovered = (ward: number) =>
    covered.has(ward) || (wardChoices.get(ward)?.some((choice) => covered.has(choice)) ?? false);
  if (covered.size > 0 && wards !== undefined) {
    for (let row = 0; row < table.count; row++)
      if (wards[row] !== 0 && !isCovered(wards[row]!)) outside[row] = 1;
  }
  markStays(table, master, books, outside);
  return outside;
}

/** Temporary and short stays whose permanent address ends in a ward that is none of the master's. */
function markStays(table: CleanTable, master: CleanTable, books: Books, outside: Uint8Array): void {
  const types = table.columns.get('residenceType');
  const homes = table.columns.get('addressWard');
  const names = master.columns.get('wardName');
  if (types === undefined || homes === undefined || names === undefined) return;
  const stays = new Set(STAYS.map((type) => books.texts.find(type)));
  const { wardChoices } = books.places;
  const known = new Set<number>(names);
  for (const ward of new Set(master.columns.get('ward') ?? [])) {
    known.add(ward);
    for (const choice of wardChoices.get(ward) ?? []) known.add(choice);
  }
  for (let row = 0; row < table.count; row++) {
    const ward = homes[row]!;
    if (ward === 0 || known.has(ward) || !stays.has(types[row]!)) continue;
    if (!(wardChoices.get(ward)?.some((choice) => known.has(choice)) ?? false)) outside[row] = 1;
  }
}
