/**
 * Names that do not follow họ – đệm – tên, one pattern for each people (section 4 of the domain facts):
 * Ê Đê, Gia Rai and M'nông put the given name before the clan, with Y (man) or H' (woman), and the clan
 * comes from the mother; others put clan first. Clans and given names are real, full names invented.
 */
import { kinhGiven, type Sex } from './kinh-names.ts';
import type { Random } from './random.ts';
import { type Draw, ranked, weighted } from './weighted.ts';

export type Group =
  | 'kinh'
  | 'ede'
  | 'jrai'
  | 'mnong'
  | 'raglai'
  | 'koho'
  | 'hmong'
  | 'thai'
  | 'khmer'
  | 'cham';

interface NamePattern {
  readonly inheritsFrom: 'father' | 'mother';
  readonly clan: Draw<string>;
  full(random: Random, sex: Sex, clan: string): string;
}

function list(text: string): Draw<string> {
  return ranked(text.split('|'), 6);
}

/** Given names of one people: their own, those of the majority, and now and then two together. */
function givenNames(men: string, women: string): (random: Random, sex: Sex) => string {
  const own = { male: list(men), female: list(women) };
  return (random, sex) => {
    const form = random.next();
    if (form < 0.5) return own[sex](random);
    const other = kinhGiven(random, sex);
    return form < 0.8 ? other : `${own[sex](random)} ${other}`;
  };
}

/** "Y Bhiăt Niê Kđăm", "H'Hen Niê". */
function clanLast(clans: string, men: string, women: string): NamePattern {
  const given = givenNames(men, women);
  return {
    inheritsFrom: 'mother',
    clan: list(clans),
    full: (random, sex, clan) => {
      const name = given(random, sex);
      return sex === 'male' ? `Y ${name} ${clan}` : `H'${name} ${clan}`;
    },
  };
}

/** "Giàng A Páo", "Thạch Thị Sa Mol": clan, a middle word that may be absent, given name. */
function clanFirst(clans: string, link: Record<Sex, Draw<string>>, men: string, women: string): NamePattern {
  const given = givenNames(men, women);
  return {
    inheritsFrom: 'father',
    clan: list(clans),
    full: (random, sex, clan) => {
      const middle = link[sex](random);
      return middle === '' ? `${clan} ${given(random, sex)}` : `${clan} ${middle} ${given(random, sex)}`;
    },
  };
}

const JRAI_MEN =
  'Blơh|Phơng|Nham|Kliu|Thuân|Hlan|Bơm|Djung|Krin|Tơn|Phiơt|Hyưng|Wưn|Nguêh|Blêt|Suăi|Kơ|Pyam|Đinh|Chăm';
const JRAI_WOMEN = 'Lan|Bơ|Nhũ|Phin|Yuên|Mrai|Kiêm|Nguyên|Blan|Dla|Hoa|Yôn|Rin|Phiên|Thơn|Chuên|Bia|Djri';
const jraiGiven = givenNames(JRAI_MEN, JRAI_WOMEN);

/** Gia Rai are written both ways: "Siu H'Lan", "Rơ Châm Blơh", "Y Blơh Siu". */
const jrai: NamePattern = {
  inheritsFrom: 'mother',
  clan: list('Siu|Ksor|Rơ Châm|Rmah|Kpă|Nay|Rcom|Rahlan|Puih|Rơ Mah|Kpuih|Rlan|Hiao'),
  full: (random, sex, clan) => {
    const name = jraiGiven(random, sex);
    if (random.chance(0.7)) return sex === 'male' ? `${clan} ${name}` : `${clan} H'${name}`;
    return sex === 'male' ? `Y ${name} ${clan}` : `H'${name} ${clan}`;
  },
};

const kohoGiven = givenNames(
  'Brêu|Tham|Brốp|Breo|Đồng|Thông|Sáu|Nhòi|Tiêng|Póh|Rin|Sim|Broh|Jư|Tuyn|Ngọc|Bril|Djă|Lim|Sương|Hùng|Glong|Niêm|Dũn',
  'Hờn|Thuyên|Điệp|Sum|Rin|Brơm|Nhiên|Lụa|Phương|Hiệp|Thẹm|Mriu|Vân|Sren|Đuyn|Hoa|Ngân|Chuyên|Nga|Mơi|Ước|Diễm',
);

/** K'Ho: "K'Brêu" (man), "Ka Hờn" (woman), with or without a clan: "Kră Jăn Tham", "Cil Múp Ha Brêu". */
const koho: NamePattern = {
  inheritsFrom: 'mother',
  clan: list(
    'Kră Jăn|Cil Múp|Rơ Ông|Lơ Mu|Đa Gout|Bon Yô|Kơ Să|Liêng Jrang|Pang Ting|Đơng Gur|Cil Pam|Bon Niêng',
  ),
  full: (random, sex, clan) => {
    const name = kohoGiven(random, sex);
    const form = random.next();
    if (form < 0.4) return `${clan} ${name}`;
    if (form < 0.6) return sex === 'male' ? `${clan} Ha ${name}` : `${clan} K'${name}`;
    return sex === 'male' ? `K'${name}` : `Ka ${name}`;
  },
};

const raglaiGiven = givenNames(
  'Tĩnh|Thạnh|Tiến|Đài|Nghĩa|Lợi|Chiến|Hương|Tám|Lai|Hiếu|Sơn|Điệp|Tý|Bình|Dũng|Xanh|Thiệu',
  'Điệp|Yến|Thiêm|Mến|Ngà|Thơ|Đào|Vui|Bích|Lệ|Thúy|Phượng|Hạnh|Liễu|Mai|Lý|Hon|Chiêm',
);

/** Raglai: "Mấu Quốc Tiến", "Bo Bo Thị Yến", "Pi Năng Thạnh". */
const raglai: NamePattern = {
  inheritsFrom: 'mother',
  clan: list('Mấu|Cao|Bo Bo|Pi Năng|Chamaléa|Katơr|Tro|Tà Yên|Pinăng'),
  full: (random, sex, clan) => {
    const name = raglaiGiven(random, sex);
    if (random.chance(0.35)) return `${clan} ${name}`;
    if (sex === 'female') return `${clan} Thị ${name}`;
    return `${clan} ${random.pick(['Văn', 'Quốc', 'Xuân', 'Minh'])} ${name}`;
  },
};

export const PATTERNS: Readonly<Record<Exclude<Group, 'kinh'>, NamePattern>> = {
  ede: clanLast(
    'Niê|Mlô|Êban|Niê Kđăm|Ayŭn|Kbuôr|Ênuôl|Byă|Hđơk|Knul|Kriêng|Buôn Yă|Mlô Duôn Du|Kđoh|Hwing|Ktla',
    'Bhiăt|Thiêm|Wơn|Blô|Ngông|Djuan|Suôt|Yŭk|Ler|Hiŭ|Bliêng|Kuăn|Nguên|Sơ Mai|Khăm|Phương|Djĕ|Bhim|Klĭr|Tlŭr|Nhiŭ|Kŏ|Jŏk|Bĭng|Rŭm|Dhin|Phŭk|Săm|Blŭk|Kruăt|Wĭl|Brông|Hoăn|Čuôr|Thŏng|Nuĕ',
    'Hen|Lê|Bliă|Djuôr|Nguôm|Mơ|Ruĭn|Yuôl|Bluêr|Thuyn|Wiĕn|Hoan|Ngoan|Duyên|Juaih|Rŭt|Nhi|Sĭ|Dung|Blin|Mlŏ|Piăp|Khiăt|Čăm|Bĭk|Nuĕ|Lan|Miên|Yŏn|Phi|Rơm|Hương|Kim|Jŭ',
  ),
  jrai,
  mnong: clanLast(
    'Bkrông|Ndu|Rcăm|Kmăn|Buôn Krông|Sruk|Liêng|Triết|Je|Ơng|Uông|Pang Sim',
    'Bing|Tơr|Krang|Xuyên|Dŭm|Yơr|Thim|Bang|Kông|Nhơn|Thoai|Phen|Brăng|Lŏ|Đuôn|Rơi|Gơl|Čĭl',
    'Mai|Yơn|Rŏn|Bông|Đjă|Loan|Krao|Miêng|Thêm|Nhung|Bŏt|Diêu|Jrang|Uyn|Mrơ|Sen',
  ),
  raglai,
  koho,
  hmong: clanFirst(
    'Giàng|Vừ|Sùng|Thào|Lầu|Hạng|Mùa|Cứ|Sồng|Vàng|Lý|Ly|Tráng|Chá',
    {
      male: weighted([
        ['A', 7],
        ['Mí', 1],
        ['Seo', 1],
        ['Chứ', 0.5],
        ['Nhìa', 0.5],
      ]),
      female: weighted([
        ['Thị', 9],
        ['Y', 0.5],
        ['', 0.5],
      ]),
    },
    'Páo|Sính|Dơ|Chu|Tủa|Vảng|Lử|Nù|Dế|Sử|Phình|Cháng|Thái|Ký|Lềnh|Tính|Cở|Vư|Sình|Súa|Hờ|Khua|Dình|Sang|Phứ|Minh|Dua|Giống',
    'Mỷ|Dợ|Sua|Mai|Dính|Chư|Ma|Pà|Xía|Máy|Dí|Sáo|Lia|Chú|Vá|Gấu|Cá|Nhù|Pàng|Kía|Ca|Say|Dung|Hoa',
  ),
  thai: clanFirst(
    'Lò|Lường|Quàng|Tòng|Cà|Lèo|Cầm|Hà|Vi|Lô|Điêu|Bạc|Mào',
    {
      male: weighted([
        ['Văn', 8],
        ['Minh', 1],
        ['', 1],
      ]),
      female: weighted([
        ['Thị', 9],
        ['', 1],
      ]),
    },
    'Pánh|Hặc|Thoạn|Inh|Ún|Pâng|Hiêng|Phớ|Chiêu|Ơn|Xôm|Panh|Thiêm|Muôn|Lả|Tưởng|Hoan|Pọm|Biên|Sơn|Yêu|Chựa|Dọn|Khặn',
    'Inh|Pọm|Hịa|Ọi|Phóng|Lả|Xuân|Ín|Hương|Chựa|Biên|Yên|Dọn|Thích|Nọi|Piếng|Hoan|Tiên|Phương|Phiêng|Ánh|Pâng|Ơn|Đôi',
  ),
  khmer: clanFirst(
    'Thạch|Danh|Kim|Sơn|Lâm|Châu|Kiên|Tăng|Liêu|Trà',
    {
      male: weighted([
        ['', 7],
        ['Văn', 1],
        ['Minh', 1],
      ]),
      female: weighted([
        ['Thị', 6],
        ['', 4],
      ]),
    },
    'Sa Rây|Sô Phal|Rinh|Sóc Kha|Đa Ra|Sươne|Sa Vuôl|Hên|Chanh Đa|Rươl|Sô Van|Rít|Ngọc Minh|Sà Rinh|Si Pha|Bươl|Oanh Na|Chan Sa Thi',
    'Sa Mol|Sô Phia|Đa Ly|Chanh Tha|Sóc Khum|Rươne|Tha Vy|Sà Rươn|Hiêng|Pha Ly|Sa Ruônl|Thu Hà|Si Na|Đa Ni|Sô Thia|Chan Na',
  ),
  cham: clanFirst(
    'Đàng|Chế|Bá|Thành|Từ|Lưu|Quảng|Hán|Đạo|Kiều|Báo|Qua',
    {
      male: weighted([
        ['Năng', 3],
        ['Văn', 2],
        ['Trung', 1],
        ['Ngọc', 1],
        ['', 1],
      ]),
      female: weighted([
        ['Thị', 6],
        ['Nữ', 2],
        ['', 1],
      ]),
    },
    'Thọ|Phụng|Quyển|Hạnh|Tiến|Sinh|Đảm|Khánh|Tỷ|Trượng|Quyền|Đổng|Nhuận|Phước|Thuận|Lựu|Xuân Phú|Thanh Vân',
    'Kim Trung|Hạnh|Mỹ Chi|Thanh Nga|Đào|Lộc|Phượng|Thu Thùy|Ngọc Ánh|Hiền|Dịu|Tám|Kim Thoa|Lan|Nhiễu|Bích Thuận',
  ),
};

const LOCAL: Readonly<Record<'highlands' | 'northwest', Draw<Exclude<Group, 'kinh'>>>> = {
  highlands: weighted([
    ['ede', 48],
    ['mnong', 11],
    ['jrai', 13],
    ['raglai', 6],
    ['koho', 7],
    ['cham', 6],
    ['hmong', 4],
    ['thai', 3],
    ['khmer', 2],
  ]),
  northwest: weighted([
    ['thai', 50],
    ['hmong', 46],
    ['khmer', 2],
    ['cham', 2],
  ]),
};

export function drawMinority(random: Random, region: 'highlands' | 'northwest'): Exclude<Group, 'kinh'> {
  return LOCAL[region](random);
}
