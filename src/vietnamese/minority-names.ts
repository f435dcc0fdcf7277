/**
 * Families and clans that tell a name which does not follow họ–đệm–tên, so that neither its order nor its
 * last syllable may be relied on. Not complete, and need not be: words that no Vietnamese syllable can be
 * spelt as tell such a name as well. Cao (also Raglai) is left out, because most who bear it are Kinh.
 */
import { canonicalSyllable, describeWord, type Word } from './syllable.ts';

/** Words in front of the given name: Y (man), H' (woman) of Ê Đê and M'nông, K' and Ka of K'Ho, A of Xơ Đăng. */
const NAME_PREFIXES: ReadonlySet<string> = new Set(['y', 'h', 'k', 'ka', 'a']);

const FAMILIES = canonicalSet(
  // Gia Rai, Ê Đê, M'nông, S'tiêng, K'Ho
  `Rơ Rah Ksor Kpă Kpuih Puih Nay Siu Rmah Rcom Rahlan Ralan Hiao Niê Kđăm Kdăm Mlô Byă Êban Ayŭn Ayun Kbuôr Knul Ktla
  Kriêng Êñuôl Hmok Hwing Hđơk Hlong Adrơng Bkrông Ktul Mdrang Kbin Jdrang Điểu Cil Cill Liêng Bon Kră Kơ Lơ Pang Đa
  Bo Pi Mấu Chamaléa Katơr Pinăng Patâu Tro Tà Rlan Rcăm Ndu Kmăn Kđoh Sruk`,
  // Thái, H'Mông
  'Lò Lường Quàng Tòng Cà Lèo Mè Cầm Vì Giàng Vừ Sùng Thào Mùa Hạng Lầu Cứ Cháng Vàng Hờ Tráng Thèn Sình Sồng Chá Điêu Bạc Mào Lô',
  // Khmer, Chăm
  'Thạch Danh Kim Sơn Kiên Chế Đàng Đổng Bá Báo Qua Đạo Quảng Trà',
);

/** Clans stand last ("H'Hen Niê"): those that no Vietnamese syllable is spelt like tell wherever they stand. */
const CLANS = new Set(
  [...FAMILIES]
    .flatMap((family) => [family, describeWord(family).folded])
    .filter((family) => !describeWord(family).plausible),
);

/** Marks off; Thị is left out, being the middle name of women first of all. */
const KINH_FAMILIES = new Set(
  `nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly li dinh dao doan lam truong mai trinh cao vuong luong
  ha ta to phung thai chau quach luu vi tang la kieu khuc nghiem lai tong chu bach tu dam cu phi van quan diep thieu mac ma au
  on uong tieu doan trieu tiet tuong nghi nong hua khong luc giap han hong kha khuong lieu ninh ong phuong phu sam sai tat
  thach thang tham thach ton tham trang tra trac truong ung vien xa yen an bang binh cam can chung chuong co dan dau dong du
  giang hau hinh hoa hung kien lan lang lo lu luan mang nham nhan nhu phuc quang quy sy ty thoi thuy tien trung mau bien banh bo canh chuc cung doai`.split(
    /\s+/,
  ),
);

/** "other": order and last syllable mean nothing. Words of a name in order, titles already off. */
export function nameScript(words: readonly Word[]): 'kinh' | 'other' {
  if (words.length === 0) return 'kinh';
  const first = words[0].canonical;
  if (FAMILIES.has(first)) return 'other';
  if (words.length > 1 && (NAME_PREFIXES.has(first) || first === 'thị')) return 'other';
  if (words.length > 2 && LINKS.has(words[1].canonical)) return 'other';
  let plausible = true;
  let kinh = KINH_FAMILIES.has(words[0].folded);
  for (let i = 0; i < words.length; i++) {
    const { canonical, folded } = words[i];
    if (words[i].plausible) {
      if (folded === 'van' || folded === 'thi') kinh = true;
    } else if (CLANS.has(canonical) || FOREIGN_LETTERS.test(canonical)) return 'other';
    else if (i > 0 && i < words.length - 1 && NAME_PREFIXES.has(canonical)) return 'other';
    else if (!LOST_LETTER.test(canonical)) plausible = false;
  }
  return kinh || plausible ? 'kinh' : 'other';
}

/** Middle words of H'Mông (Lý A Sính, Lý Seo Páo) and Chăm (Từ Năng Thọ) behind families that Kinh bear too. */
const LINKS = new Set(['a', 'seo', 'mí', 'năng']);

/** May the name be that of another people when this word stands second of three or more? */
export function isMinorityLink(syllable: string): boolean {
  return LINKS.has(syllable);
}

/** Letters that no Kinh name has, and marks that only a lost composition shows. */
const FOREIGN_LETTERS = /[ĕŏŭĭčƀ]|[êôơư]\u0306/;
const LOST_LETTER = /[?\ufffd]/;

/** Is it the family of a Kinh name, marks or no marks? Used to tell the title Ông from the family Ông. */
export function isKinhFamily(folded: string): boolean {
  return KINH_FAMILIES.has(folded);
}

/** Does a name that begins with this syllable belong to a people without the order họ–đệm–tên? */
export function isMinorityStart(syllable: string): boolean {
  return FAMILIES.has(syllable) || NAME_PREFIXES.has(syllable);
}

function canonicalSet(...lists: string[]): Set<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/).map(canonicalSyllable)));
}
