/** What the register's own status column says of a resident: dead, moved away, struck off, or still there. */
import { foldText } from './letters.ts';

const GONE =
  /(?:^| )(?:chet|tu vong|da mat|qua doi|khai tu|giam chet|xoa dang ky|da xoa|chuyen di|da chuyen|xuat canh|dead|deceased|moved)(?: |$)/;
const NEGATED = /(?:^| )(?:khong|chua|con song)(?: |$)/;

/** Whether the words of a status mean that the person no longer lives there. */
export function saysGone(text: string): boolean {
  const folded = foldText(text);
  return GONE.test(folded) && !NEGATED.test(folded);
}
