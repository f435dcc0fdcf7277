/**
 * The order of names in Vietnamese lists: by given name (tên, the last syllable), then family name (họ, the first),
 * then what stands between (đệm). Letters go by the Vietnamese alphabet: a ă â … d đ e ê …, tones last.
 */

const ALPHABET = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order, numbers by value ("Thôn 2" before "Thôn 10"); never 0 for different texts. */
export function compareTexts(left: string, right: string): number {
  return ALPHABET.compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
}

/** Tên, họ, then each syllable of the middle name. */
function nameOrderParts(name: string): readonly string[] {
  const syllables = name
    .normalize('NFC')
    .split(' ')
    .filter((syllable) => syllable !== '');
  const given = syllables.pop();
  return given === undefined ? [] : [given, ...syllables];
}

export function compareNames(left: string, right: string): number {
  return compareParts(nameOrderParts(left), nameOrderParts(right), compareTexts) || compareTexts(left, right);
}

/**
 * Compares names by their places among `names`. Their parts are ranked once, so that a long list is sorted by comparing small
 * numbers.
 */
export function nameOrder(names: readonly string[]): (left: number, right: number) => number {
  const numbers = new Map<string, number>();
  const parts: number[] = [];
  const starts = new Int32Array(names.length + 1);
  for (let at = 0; at < names.length; at++) {
    for (const part of nameOrderParts(names[at]!)) {
      const known = numbers.get(part);
      parts.push(known ?? numbers.size);
      if (known === undefined) numbers.set(part, numbers.size);
    }
    starts[at + 1] = parts.length;
  }
  const rank = textRanks(numbers.keys());
  const rankOf = Int32Array.from(numbers.keys(), rank);
  const ranks = Int32Array.from(parts, (part) => rankOf[part]!);
  return (left, right) => {
    let [at, other] = [starts[left]!, starts[right]!];
    const [end, otherEnd] = [starts[left + 1]!, starts[right + 1]!];
    while (at < end && other < otherEnd) {
      const order = ranks[at++]! - ranks[other++]!;
      if (order !== 0) return order;
    }
    return end - at - (otherEnd - other);
  };
}

/** Rank of each text in Vietnamese order, from 1; 0 for a text that was not among them. */
export function textRanks(texts: Iterable<string>): (text: string) => number {
  const ranks = new Map(
    [...new Set(texts)].sort(compareTexts).map((text, index) => [text, index + 1] as const),
  );
  return (text) => ranks.get(text) ?? 0;
}

/** Order of two lists part by part; where one ends, it comes first. */
function compareParts<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (left: T, right: T) => number,
): number {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at++) {
    const order = compare(left[at]!, right[at]!);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
