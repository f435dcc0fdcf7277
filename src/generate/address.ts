/**
 * Where people live inside a commune: tổ dân phố and streets in a ward, thôn in a rural commune,
 * buôn or bản where minorities live. And how offices write the same address differently.
 */
import { ELSEWHERE } from './place-list.ts';
import type { Place } from './places.ts';
import type { Random } from './random.ts';

export interface Home {
  readonly place: Place;
  /** "Tổ dân phố 5", "Thôn Đông Hạ", "Buôn Ea Kmát". */
  readonly hamlet: string;
  /** "45 Lê Duẩn", "Số nhà 12" or empty. */
  readonly house: string;
}

const STREETS =
  'Lê Duẩn|Nguyễn Tất Thành|Phan Chu Trinh|Lê Hồng Phong|Trần Phú|Hùng Vương|Nguyễn Công Trứ|Y Jút|Y Ngông|Mai Hắc Đế|Trần Nhật Duật|Ngô Quyền|Lý Thường Kiệt|Hoàng Diệu|Quang Trung|Nguyễn Chí Thanh|Giải Phóng|Võ Nguyên Giáp|Phan Bội Châu|Điện Biên Phủ|Trường Chinh|Nguyễn Trãi|Đinh Tiên Hoàng|Bà Triệu'.split(
    '|',
  );
const HAMLETS =
  'Đông Hạ|Tân Lập|Hoà Bình|Phước Thịnh|Tân Tiến|Đoàn Kết|Quyết Thắng|Trung Hoà|Xuân An|Phú Thọ|Thắng Lợi|Vĩnh Sơn|Tây Hà|Nam Thành|Bình Minh'.split(
    '|',
  );
const VILLAGES = {
  highlands: "Ea Kmát|Kô Tam|Tơng Jŭ|Cuôr Kăp|Krông A|Ea Sah|Drai Si|Pơk|Sut M'grư|Kna|Ja|Huk".split('|'),
  northwest: 'Nà Pán|Huổi Lếch|Nậm Pố|Co Mỵ|Pá Sáng|Phiêng Ban|Bản Bua|Noong Bua|Him Lam|Tà Lèng'.split('|'),
};

/** A home for one household. Wards have 24 tổ, rural communes a dozen thôn with and without names. */
export function drawHome(random: Random, place: Place, minority: boolean): Home {
  if (minority && !(place.urban && random.chance(0.4))) {
    const kind = place.province.region === 'highlands' ? 'Buôn' : 'Bản';
    return { place, hamlet: `${kind} ${random.pick(VILLAGES[place.province.region])}`, house: '' };
  }
  if (place.urban) {
    const lane = random.chance(0.2) ? `${random.between(2, 98)}/${random.between(1, 40)}` : '';
    const number = lane === '' ? String(random.between(1, 420)) : lane;
    const house = `${number} ${random.pick(STREETS)}`;
    return { place, hamlet: `Tổ dân phố ${random.between(1, 24)}`, house };
  }
  const named = random.chance(0.5);
  const hamlet = named ? `Thôn ${random.pick(HAMLETS)}` : `Thôn ${random.between(1, 14)}`;
  return { place, hamlet, house: random.chance(0.3) ? `Số nhà ${random.between(1, 320)}` : '' };
}

/** House and hamlet, as the master writes it. */
export function localAddress(home: Home): string {
  return home.house === '' ? home.hamlet : `${home.house}, ${home.hamlet}`;
}

/** The same hamlet as another office may write it; no error, only style. */
function otherStyle(random: Random, hamlet: string): string {
  if (hamlet.startsWith('Tổ dân phố ')) {
    const number = hamlet.slice(11);
    return random.pick([`TDP ${number}`, `Tổ ${number}`, `TDP số ${number}`, `tổ dân phố ${number}`]);
  }
  if (hamlet.startsWith('Thôn ')) return random.pick([`thôn ${hamlet.slice(5)}`, `T. ${hamlet.slice(5)}`]);
  return hamlet.charAt(0).toLowerCase() + hamlet.slice(1);
}

function shortWard(name: string): string {
  return name.startsWith('Phường ') ? `P. ${name.slice(7)}` : `X. ${name.slice(3)}`;
}

/** The full address as an extract writes it; three in ten use another style of writing. */
export function writtenAddress(random: Random, home: Home): string {
  const styled = random.chance(0.3);
  const hamlet = styled ? otherStyle(random, home.hamlet) : home.hamlet;
  const ward = styled && random.chance(0.5) ? shortWard(home.place.name) : home.place.name;
  const house = home.house === '' ? '' : `${home.house}, `;
  const province = random.chance(0.6) ? `, ${home.place.province.name}` : '';
  return `${house}${hamlet}, ${ward}${province}`;
}

/** An address in another province, for people who only stay here. */
export function addressElsewhere(random: Random): string {
  return `${random.chance(0.5) ? 'Thôn' : 'Xóm'} ${random.between(1, 15)}, ${random.pick(ELSEWHERE)}`;
}
