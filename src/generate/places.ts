/**
 * Communes in the order in which a growing population fills them. Beyond the real list further ones are
 * made up systematically, so that the size of a commune stays the same at ten million residents.
 */
import { DAK_LAK, DIEN_BIEN, MINORITY_COMMUNES } from './place-list.ts';

export interface Place {
  /** Five digits as text; leading zeros count. */
  readonly code: string;
  /** With its kind in front: "Phường Tân Lập". */
  readonly name: string;
  readonly urban: boolean;
  readonly province: Province;
}

export interface Province {
  readonly name: string;
  /** Prefixes of citizen ids registered here, the most usual first. */
  readonly citizenPrefixes: readonly string[];
  /** Two digits on health cards and insurance numbers. */
  readonly insurancePrefix: string;
  readonly region: 'highlands' | 'northwest';
}

const DAK_LAK_PROVINCE: Province = {
  name: 'Tỉnh Đắk Lắk',
  citizenPrefixes: ['066', '066', '054'],
  insurancePrefix: '66',
  region: 'highlands',
};
const DIEN_BIEN_PROVINCE: Province = {
  name: 'Tỉnh Điện Biên',
  citizenPrefixes: ['011'],
  insurancePrefix: '11',
  region: 'northwest',
};

function places(list: string, province: Province): Place[] {
  return list.split('|').map((entry) => {
    const name = entry.slice(6);
    return { code: entry.slice(0, 5), name, urban: name.startsWith('Phường'), province };
  });
}

/** Every fourth commune lies in Điện Biên, until its list is used up. */
function ordinaryOrder(): Place[] {
  const first = places(DAK_LAK, DAK_LAK_PROVINCE);
  const second = places(DIEN_BIEN, DIEN_BIEN_PROVINCE);
  const order: Place[] = [];
  while (first.length > 0 || second.length > 0) {
    order.push(...first.splice(0, 3), ...second.splice(0, 1));
  }
  return order;
}

const ORDINARY = ordinaryOrder();
const MINORITY = MINORITY_COMMUNES.split('|').map((entry, index) =>
  index === 0 ? places(entry, DAK_LAK_PROVINCE)[0]! : places(entry, DIEN_BIEN_PROVINCE)[0]!,
);

/** The n-th ordinary commune (from 0); made-up ones carry codes from 40000 and a number behind the name. */
export function ordinaryPlace(index: number): Place {
  const real = ORDINARY[index % ORDINARY.length]!;
  const layer = Math.floor(index / ORDINARY.length);
  if (layer === 0) return real;
  return { ...real, code: String(40000 + index), name: `${real.name} ${layer + 1}` };
}

function minorityPlace(index: number): Place {
  return MINORITY[index]!;
}

/** One commune of the population to be made: how many residents, and how many of them of minorities. */
export interface CommunePlan {
  readonly index: number;
  readonly place: Place;
  readonly residents: number;
  /** Probability that a household belongs to a minority. */
  readonly minorityShare: number;
}

const COMMUNE_SIZE = 12_000;
const MINORITY_SHARE = 0.05;
const NEARLY_ALL = 0.96;
/** From this size on there are two communes settled almost only by minorities; they hold 45 % of these people. */
const MINORITY_COMMUNES_FROM = 40_000;

/** Cuts `residents` into communes of about 12,000; five percent of all belong to minorities. */
export function planCommunes(residents: number): CommunePlan[] {
  const apart = residents >= MINORITY_COMMUNES_FROM ? 2 : 0;
  const minority = residents * MINORITY_SHARE;
  const smallSize = Math.min(COMMUNE_SIZE, Math.round((0.45 * minority) / 2 / NEARLY_ALL));
  const ordinaryResidents = residents - apart * smallSize;
  const least = residents < 2000 ? 1 : 2;
  const count = Math.max(least, Math.round(ordinaryResidents / COMMUNE_SIZE));
  const share = (minority - apart * smallSize * NEARLY_ALL) / ordinaryResidents;
  const plans: CommunePlan[] = [];
  for (let i = 0; i < count; i++) {
    const size =
      Math.floor((ordinaryResidents * (i + 1)) / count) - Math.floor((ordinaryResidents * i) / count);
    plans.push({ index: plans.length, place: ordinaryPlace(i), residents: size, minorityShare: share });
    if (i < apart) {
      const place = minorityPlace(i);
      plans.push({ index: plans.length, place, residents: smallSize, minorityShare: NEARLY_ALL });
    }
  }
  return plans;
}
