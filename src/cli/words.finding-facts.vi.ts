/** Tên các dữ kiện trong bằng chứng của phát hiện, ngoài tên trường: tiếng Việt. */
import type { Fact } from '../classify/facts.ts';

export const FINDING_FACT_WORDS: Readonly<Record<Fact, string>> = {
  reason: 'lý do',
  issue: 'nghi vấn',
  age: 'mốc tuổi',
  childBirthDate: 'ngày sinh của con',
  copy: 'bản ghi',
  deathDate: 'ngày chết',
  deathRecord: 'bản ghi khai tử',
  head: 'chủ hộ',
  legalEnd: 'hết hạn theo quy định',
  members: 'số người trong hộ',
  nearest: 'người gần giống nhất',
  numberHolder: 'người mang số này',
  officialReading: 'cách đọc theo quy định',
  otherRecord: 'bản ghi khác',
  reportedBy: 'người báo',
  reportedOn: 'ngày báo',
  seen_none: 'trong các sổ khác',
  seen_insurance: 'trong bảo hiểm',
  seen_birth: 'trong khai sinh',
  seen_death: 'trong khai tử',
  seen_marriage: 'trong kết hôn',
  seen_residence: 'trong cư trú',
  spouse: 'vợ hoặc chồng',
};
