/**
 * Names of the majority: họ – đệm – tên, with the frequencies of section 4 of the domain facts
 * (Nguyễn about a third, one name in six with four syllables, one person in five sharing the full
 * name with someone else among 9,000). Every full name is an invented combination.
 */
import { FEMALE_GIVEN, MALE_GIVEN } from './kinh-given-names.ts';
import type { Random } from './random.ts';
import { ranked, weighted } from './weighted.ts';

export type Sex = 'male' | 'female';

const FAMILIES = [
  ['Nguyễn', 33],
  ['Trần', 11],
  ['Lê', 8.8],
  ['Phạm', 6.4],
  ['Phan', 3.4],
  ['Hoàng', 3.2],
  ['Huỳnh', 1.9],
  ['Vũ', 2.4],
  ['Võ', 2.2],
  ['Bùi', 2.3],
  ['Đặng', 2.1],
  ['Đỗ', 1.8],
  ['Hồ', 1.5],
  ['Ngô', 1.4],
  ['Dương', 1.3],
  ['Lý', 0.7],
  ['Đinh', 0.9],
  ['Đoàn', 0.8],
  ['Trương', 1.1],
  ['Lương', 0.7],
  ['Mai', 0.7],
  ['Đào', 0.7],
  ['Trịnh', 0.7],
  ['Hà', 0.6],
  ['Cao', 0.6],
  ['Tạ', 0.45],
  ['Thái', 0.45],
  ['Lâm', 0.5],
  ['Châu', 0.35],
  ['Tô', 0.35],
  ['Phùng', 0.4],
  ['Vương', 0.35],
  ['Tống', 0.3],
  ['Chu', 0.35],
  ['Quách', 0.25],
  ['Kiều', 0.25],
  ['La', 0.22],
  ['Lưu', 0.4],
  ['Từ', 0.22],
  ['Tôn', 0.2],
  ['Nghiêm', 0.18],
  ['Thân', 0.18],
  ['Bạch', 0.18],
  ['Văn', 0.2],
  ['Doãn', 0.16],
  ['Khúc', 0.12],
  ['Lại', 0.2],
  ['Mạc', 0.14],
  ['Triệu', 0.2],
  ['Ông', 0.1],
  ['Âu', 0.1],
  ['Bế', 0.1],
  ['Cù', 0.1],
  ['Diệp', 0.14],
  ['Giáp', 0.1],
  ['Kha', 0.08],
  ['Lục', 0.1],
  ['Mẫn', 0.06],
  ['Ngụy', 0.06],
  ['Nhâm', 0.06],
  ['Ninh', 0.08],
  ['Phí', 0.08],
  ['Sầm', 0.06],
  ['Tăng', 0.12],
  ['Thạch', 0.08],
  ['Tiêu', 0.06],
  ['Ung', 0.05],
  ['Viên', 0.05],
  ['Xa', 0.04],
  ['Yên', 0.03],
] as const;

const MALE_MIDDLE =
  'Minh 8|Đức 7.6|Hoàng 6.6|Quốc 4.4|Hữu 4.2|Thanh 4|Quang 3.8|Công 3.2|Đình 3.2|Gia 3|Xuân 2.8|Anh 2.6|Duy 2.6|Tuấn 2.5|Thành 2.5|Ngọc 2.4|Bảo 2.4|Trọng 2.2|Nhật 2|Tấn 1.7|Viết 1.6|Thế 1.6|Mạnh 1.5|Trung 1.5|Hồng 1.3|Tiến 1.2|Khánh 1.2|Hải 1.1|Phước 1.1|Bá 1.1|Chí 1.1|Đăng 1|Sỹ 0.9|Huy 0.9|Phúc 0.8|Thiên 0.8|Như 0.6|Kim 0.6|Cao 0.5|Nguyên 0.5|Đại 0.4|Việt 0.6|Hùng 0.4|Tường 0.3|Vĩnh 0.4|Lâm 0.3';
const FEMALE_MIDDLE =
  'Ngọc 8|Thanh 6|Minh 5|Thu 4.6|Phương 4.4|Kim 4.2|Bảo 3.8|Hồng 3.4|Mỹ 3.4|Hoàng 4.2|Thùy 3|Quỳnh 3|Khánh 3|Như 2.6|Gia 2.4|Thúy 2.2|Bích 2.1|Diệu 1.7|Tuyết 1.5|Ánh 1.5|Xuân 1.6|Hải 1.4|Lan 1.4|Mai 1.4|Yến 1.4|Anh 1.5|Trúc 1.2|Vân 1.2|Hà 1.2|Thảo 1.2|Cẩm 1.1|Huyền 1|Linh 1|Tường 0.9|Nhã 0.9|Kiều 0.9|Thiên 0.9|Hương 0.8|Tú 0.7|Lệ 0.7|Ngân 0.5|An 0.6|Nguyệt 0.5|Hoài 0.9|Việt 0.4|Cát 0.4|Uyên 0.4';

function middles(text: string): (random: Random) => string {
  return weighted(
    text.split('|').map((entry) => {
      const [name, weight] = entry.split(' ');
      return [name!, Number(weight)] as const;
    }),
  );
}

const drawFamily = weighted(FAMILIES);
const drawMiddle = { male: middles(MALE_MIDDLE), female: middles(FEMALE_MIDDLE) };
const drawGiven = { male: ranked(MALE_GIVEN, 10, 1.5), female: ranked(FEMALE_GIVEN, 10, 1.5) };
const FOUR_SYLLABLES = 0.168;
const TWO_SYLLABLES = 0.012;

/** "Văn" and "Thị" fade with the years: on average 22 % of men and 14 % of women. */
function plainMiddle(random: Random, sex: Sex, year: number): boolean {
  const [old, mid, young] = sex === 'male' ? [0.4, 0.28, 0.15] : [0.3, 0.16, 0.06];
  return random.chance(year < 1970 ? old! : year < 1996 ? mid! : young!);
}

function middle(random: Random, sex: Sex, year: number): string {
  if (plainMiddle(random, sex, year)) return sex === 'male' ? 'Văn' : 'Thị';
  return drawMiddle[sex](random);
}

export function kinhGiven(random: Random, sex: Sex): string {
  return drawGiven[sex](random);
}

export function kinhFamily(random: Random): string {
  return drawFamily(random);
}

/** A full name for this family name; four syllables in one of six, two in one of eighty. */
export function kinhName(random: Random, sex: Sex, family: string, year: number): string {
  const given = drawGiven[sex](random);
  const form = random.next();
  if (form < TWO_SYLLABLES) return `${family} ${given}`;
  const first = middle(random, sex, year);
  if (form >= TWO_SYLLABLES + FOUR_SYLLABLES) {
    return `${family} ${first} ${given === first ? drawGiven[sex](random) : given}`;
  }
  // a second family name in front (often the mother's), or two middle names
  const before = random.chance(0.2) ? drawFamily(random) : first;
  const after = before === first ? drawMiddle[sex](random) : first;
  const parts = [family, before, after, given];
  return parts.filter((part, at) => parts.indexOf(part) === at).join(' ');
}

function byInitial(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const initial = name.charAt(0);
    const group = groups.get(initial);
    if (group === undefined) groups.set(initial, [name]);
    else group.push(name);
  }
  return groups;
}
const ALIKE = { male: byInitial(MALE_GIVEN), female: byInitial(FEMALE_GIVEN) };

/** A brother's or sister's name that resembles the elder's: same middle name, same initial. */
export function kinhSiblingName(random: Random, sex: Sex, elder: string, sameSex: boolean): string {
  const syllables = elder.split(' ');
  const given = syllables[syllables.length - 1]!;
  const alike = (ALIKE[sex].get(given.charAt(0)) ?? []).filter((name) => name !== given);
  syllables[syllables.length - 1] = alike.length > 0 ? random.pick(alike) : drawGiven[sex](random);
  if (!sameSex && syllables.length > 2) {
    const other = sex === 'male' ? 'Văn' : 'Thị';
    if (syllables[1] === 'Văn' || syllables[1] === 'Thị') syllables[1] = other;
    else if (random.chance(0.5)) syllables[syllables.length - 2] = drawMiddle[sex](random);
  }
  return syllables.join(' ');
}
