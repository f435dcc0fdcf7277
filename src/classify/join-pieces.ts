/**
 * One list of findings from what several threads found. Order: sources as configured (the master first), rows, persons, codes,
 * then as they were found. A class of findings is looked for by one thread, so who found what leaves no trace, and nothing
 * depends on the order of the catalogue.
 */
import { int32Column } from '../table/columns.ts';
import { numberEqualIds } from './finding-ids.ts';
import { type FindingParts, type FindingPiece, startsOf } from './found-findings.ts';
import { stableBy } from './stable-order.ts';

export function joinPieces(pieces: readonly FindingPiece[]): FindingParts {
  const order = orderOf(pieces);
  const ids = joined(pieces.map((piece) => piece.ids));
  numberEqualIds(ids, order);
  return { pieces, order, ids, conflictOrder: conflictOrderOf(pieces, order) };
}

/** One stable pass a key, the last key first. */
function orderOf(pieces: readonly FindingPiece[]): Int32Array {
  const codes = [...new Set(pieces.flatMap(({ kinds }) => kinds.map(({ code }) => code)))].sort();
  const keys = pieces.map(({ kinds, people, heads, peopleOf, rows }) => {
    const rank = kinds.map(({ code }) => codes.indexOf(code));
    return [
      (at: number) => rank[heads[at]! >>> 16]!,
      (at: number) => people[peopleOf[at]!]!.slot,
      (at: number) => rows[at]!,
      (at: number) => people[peopleOf[at]!]!.order,
    ];
  });
  let order = counted(pieces.reduce((sum, { rows }) => sum + rows.length, 0));
  const values = int32Column(order.length);
  for (let key = 0; key < 4; key++) {
    let to = 0;
    pieces.forEach(({ rows }, part) => {
      const keyAt = keys[part]![key]!;
      for (let at = 0; at < rows.length; at++) values[to++] = keyAt(at);
    });
    order = stableBy(order, (position) => values[position]!);
  }
  return order;
}

/** Conflicts in the order of their findings, those of one finding as they came. */
function conflictOrderOf(pieces: readonly FindingPiece[], order: Int32Array): Int32Array {
  const rank = int32Column(order.length);
  for (let index = 0; index < order.length; index++) rank[order[index]!] = index;
  const starts = startsOf(pieces.map(({ rows }) => rows.length));
  const findings = joined(
    pieces.map(({ conflictFindings }, part) => conflictFindings.map((position) => starts[part]! + position)),
  );
  return stableBy(counted(findings.length), (at) => rank[findings[at]!]!);
}

function counted(length: number): Int32Array {
  const numbers = int32Column(length);
  for (let at = 0; at < length; at++) numbers[at] = at;
  return numbers;
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const whole = int32Column(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
