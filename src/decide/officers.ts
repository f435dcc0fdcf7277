/**
 * What officers have decided about pairs, laid over what the data say. A pinned record has no candidate but its resident; a
 * forbidden resident, with his copies, is no candidate of the record. Training never sees either: weights are learned from
 * data alone, and what the data alone would have said of a judged pair is kept beside the decision.
 */
import type { CleanTable, ComparedPairs } from '../flow.ts';
import type { JudgedPair, OfficerDecision } from '../plan/officer-decisions.ts';
import type { Posterior, WeightedPairs } from './posterior.ts';

/** The decisions on one table of persons. */
export interface Officers {
  /** Row → the resident that it is. */
  readonly pinned: ReadonlyMap<number, number>;
  /** Row → residents that it is not. */
  readonly forbidden: ReadonlyMap<number, readonly number[]>;
  /** Residents who belong to other records already, where everybody stands once. */
  readonly taken: readonly number[];
  readonly decisions: readonly OfficerDecision[];
  /** Pinned rows whose pair no blocking rule brought up: the data alone would not have seen it. */
  readonly unseen: ReadonlySet<number>;
}

/** Undefined where nobody decided on any row of this table. `all` in the order of deciding: of two pins the later holds. */
export function officersOf(
  all: readonly OfficerDecision[],
  { source, person, present }: Pick<CleanTable, 'source' | 'person' | 'present'>,
  oneToOne: boolean,
): Officers | undefined {
  const decisions = all.filter(
    (one) => one.source === source && one.person === person && present[one.row] === 1,
  );
  if (decisions.length === 0) return undefined;
  const pinned = new Map<number, number>();
  const forbidden = new Map<number, number[]>();
  for (const { row, resident, decision } of decisions) {
    if (decision === 'pinned') pinned.set(row, resident);
    else forbidden.set(row, [...(forbidden.get(row) ?? []), resident]);
  }
  return { pinned, forbidden, taken: oneToOne ? [...pinned.values()] : [], decisions, unseen: new Set() };
}

/** Pinned pairs that no blocking rule brought up, by row. */
export function missingPins(
  { left, right, count }: ComparedPairs,
  { pinned }: Officers,
): { readonly left: Int32Array; readonly right: Int32Array } {
  const missing = new Map(pinned);
  for (let at = 0; at < count; at++) {
    if (missing.get(left[at]!) === right[at]!) missing.delete(left[at]!);
  }
  const rows = [...missing].sort(([a], [b]) => a - b);
  return { left: Int32Array.from(rows, ([row]) => row), right: Int32Array.from(rows, ([, to]) => to) };
}

/** Both lists as one, sorted by left, then right; they have no pair in common. */
export function joinPairs(a: ComparedPairs, b: ComparedPairs): ComparedPairs {
  const count = a.count + b.count;
  const order = new Int32Array(count);
  for (let to = 0, ofA = 0, ofB = 0; to < count; to++) {
    const isA = ofB === b.count || (ofA < a.count && isBefore(a, ofA, b, ofB));
    order[to] = isA ? ofA++ : -1 - ofB++;
  }
  const column = (name: 'left' | 'right' | 'pattern' | 'rarity'): Int32Array =>
    order.map((at) => (at < 0 ? b[name][-1 - at]! : a[name][at]!));
  return {
    count,
    left: column('left'),
    right: column('right'),
    pattern: column('pattern'),
    rarity: column('rarity'),
  };
}

function isBefore(a: ComparedPairs, ofA: number, b: ComparedPairs, ofB: number): boolean {
  const rows = a.left[ofA]! - b.left[ofB]!;
  return rows < 0 || (rows === 0 && a.right[ofA]! < b.right[ofB]!);
}

/** The pairs that `keep` leaves, in their order. */
export function keepPairs(
  { pairs, bits, namesakes }: WeightedPairs,
  keep: (row: number, resident: number) => boolean,
): WeightedPairs {
  const at: number[] = [];
  for (let index = 0; index < pairs.count; index++) {
    if (keep(pairs.left[index]!, pairs.right[index]!)) at.push(index);
  }
  const column = (values: Int32Array): Int32Array => Int32Array.from(at, (index) => values[index]!);
  return {
    pairs: {
      count: at.length,
      left: column(pairs.left),
      right: column(pairs.right),
      pattern: column(pairs.pattern),
      rarity: column(pairs.rarity),
    },
    bits: Float64Array.from(at, (index) => bits[index]!),
    namesakes: Float32Array.from(at, (index) => namesakes[index]!),
  };
}

/** Which pairs officers leave: of a pinned row only its own; of others all but forbidden residents and their copies. */
export function allowedBy(
  { pinned, forbidden }: Officers,
  clusterOf: Int32Array,
): (row: number, resident: number) => boolean {
  const out = new Map(
    [...forbidden].map(([row, residents]) => [row, new Set(residents.map((one) => clusterOf[one]!))]),
  );
  return (row, resident) => {
    const pin = pinned.get(row);
    if (pin !== undefined) return resident === pin;
    return out.get(row)?.has(clusterOf[resident]!) !== true;
  };
}

/** The pairs that the data alone have of the rows on which officers decided. */
export function seenAlone({
  decisions,
  pinned,
  unseen,
}: Officers): (row: number, resident: number) => boolean {
  const rows = new Set(decisions.map(({ row }) => row));
  return (row, resident) => rows.has(row) && !(unseen.has(row) && pinned.get(row) === resident);
}

/** An officer's word is certain: the pinned resident has all the probability. Changes `found` in place. */
export function pinProbabilities(found: Posterior, { pinned }: Officers): void {
  for (const row of pinned.keys()) {
    found.probability[found.starts[row]!] = 1;
    found.none[row] = 0;
  }
}

/** The judged pairs with what `alone` – the posterior without any decision – says of them. */
export function judgedPairs(
  { decisions }: Officers,
  alone: Posterior,
  clusterOf: Int32Array,
  statusOf: (found: Posterior, row: number) => JudgedPair['status'],
): readonly JudgedPair[] {
  return decisions.map((decision) => {
    const { row, resident } = decision;
    let probability = 0;
    for (let at = alone.starts[row]!; at < alone.starts[row + 1]!; at++) {
      if (clusterOf[alone.candidate[at]!] === clusterOf[resident]) probability = alone.probability[at]!;
    }
    return { ...decision, probability, anybody: 1 - alone.none[row]!, status: statusOf(alone, row) };
  });
}
