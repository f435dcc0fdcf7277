/** When two codes of places mean one place although they differ: what is left open on one side contradicts nothing. */

/** Hamlets: the same, or the name without thôn, tổ, ấp … on one side ("Đông Hạ", "Thôn Đông Hạ"). bare: PlaceBook.bareHamlet. */
export function isSameHamlet(bare: Int32Array, a: number, b: number): boolean {
  return a === b || (a !== 0 && bare[b] === a) || (b !== 0 && bare[a] === b);
}

/** Wards: the same, or a ward that both may be, where an old commune was split. choices: PlaceBook.wardChoices. */
export function isSameWard(choices: ReadonlyMap<number, readonly number[]>, a: number, b: number): boolean {
  if (a === b) return true;
  if (choices.size === 0) return false;
  const [ofA, ofB] = [choices.get(a), choices.get(b)];
  if (ofA === undefined) return ofB?.includes(a) ?? false;
  return ofB === undefined ? ofA.includes(b) : ofA.some((ward) => ofB.includes(ward));
}
