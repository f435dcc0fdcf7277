/** What the master itself says of a resident's state: dead, moved away, struck off. */
import { foldText } from '../vietnamese/letters.ts';
import type { Context } from './context.ts';
import { valueAt } from './people.ts';
import { isTrueOf } from './stays.ts';

const GONE =
  /(?:^| )(?:chet|tu vong|da mat|qua doi|khai tu|giam chet|xoa dang ky|da xoa|chuyen di|da chuyen|xuat canh|dead|deceased|moved)(?: |$)/;
const NEGATED = /(?:^| )(?:khong|chua|con song)(?: |$)/;

/** The status column says that he is dead or gone: the master has been put right already. */
export function isStruckOff(context: Context, resident: number): boolean {
  const status = valueAt(context.master, 'status', resident);
  return (
    status !== 0 &&
    isTrueOf(context, 'struckOff', status, (text) => {
      const folded = foldText(text);
      return GONE.test(folded) && !NEGATED.test(folded);
    })
  );
}
