/** Custom tables: a compared field of a matched pair differs. Read from the raw cells, by the way the field is compared. */
import { dateLikeness } from '../../distance/date-likeness.ts';
import { digitLikeness } from '../../distance/digit-likeness.ts';
import { isOneKeyApart } from '../../distance/edit.ts';
import { nameLikeness } from '../../distance/name-likeness.ts';
import type { CompareKind } from '../../plan/plan.ts';
import { areSameBytes } from '../../table/kept-text.ts';
import { readDate } from '../../vietnamese/birth-date.ts';
import { cleanText, foldKey, foldText } from '../../vietnamese/letters.ts';
import { readPersonName } from '../../vietnamese/person-name.ts';
import { type Difference, differenceOfDates, differenceOfDigits, differenceOfNames } from '../differences.ts';
import { findingKind } from '../finding-kind.ts';
import { MATCH } from '../links.ts';

export const fieldDiffers = findingKind({
  code: 'field_differs',
  dimension: 'thong_nhat',
  needs: ['custom_extract'],
  find: (context, emit) => {
    const { master } = context;
    for (const at of context.tables) {
      if (at.kind !== 'custom') continue;
      const { status, partner } = at.verdicts;
      for (const { field, compare } of at.plan?.fields ?? []) {
        const ours = at.table.raw.columns.get(field);
        // The master's columns for this extract stand under the extract's name: two lists may use one field name.
        const theirs = master.table.raw.columns.get(`${at.source}/${field}`);
        if (ours === undefined || theirs === undefined) continue;
        for (let row = 0; row < status.length; row++) {
          if (status[row] !== MATCH) continue;
          const resident = partner[row]!;
          const [code, their] = [ours.codes[row]!, theirs.codes[resident]!];
          // most cells hold the same bytes and need not be decoded
          if (areSameBytes(ours.dictionary, code, theirs.dictionary, their)) continue;
          const extract = ours.dictionary.text(code);
          const other = theirs.dictionary.text(their);
          if (extract.trim() === '' || other.trim() === '') continue;
          const difference = differenceOf(compare, extract, other);
          if (difference === undefined) continue;
          emit({
            severity: difference === 'different' ? 'medium' : 'low',
            who: ['police'],
            at,
            row,
            resident,
            subject: field,
            evidence: [{ field, extract, master: other }],
            conflicts: [{ field, extract, master: other, difference }],
          });
        }
      }
    }
  },
});

function differenceOf(compare: CompareKind, a: string, b: string): Difference | undefined {
  switch (compare) {
    case 'name': {
      const left = readPersonName(a).value;
      const right = readPersonName(b).value;
      return left && right ? differenceOfNames(nameLikeness(left, right)) : 'different';
    }
    case 'date': {
      const left = readDate(a).value;
      const right = readDate(b).value;
      return left && right ? differenceOfDates(dateLikeness(left, right)) : 'different';
    }
    case 'code':
    case 'number':
      return differenceOfDigits(digitLikeness(foldKey(a), foldKey(b)));
    case 'exact':
      return cleanText(a).value === cleanText(b).value ? undefined : 'different';
    default: {
      const left = foldText(a);
      const right = foldText(b);
      if (left === right) return undefined;
      return left.length > 3 && isOneKeyApart(left, right) ? 'typo' : 'different';
    }
  }
}
