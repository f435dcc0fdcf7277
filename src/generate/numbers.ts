/**
 * Numbers of people, unique over the whole population without remembering any of them: each commune owns
 * a range of counters, and a keyed permutation turns counters into numbers that look random.
 */
import { Failure } from '../failure.ts';
import type { Sex } from './kinh-names.ts';
import { hashText, mix, type Random } from './random.ts';

/** A four-round Feistel network over pairs of digits groups: a bijection on 0 … half² − 1. */
export function permute(value: number, half: number, key: number): number {
  let left = Math.floor(value / half);
  let right = value % half;
  for (let round = 0; round < 4; round++) {
    const next = (left + (mix(right + Math.imul(round + 1, 0x9e3779b1) + key) % half)) % half;
    left = right;
    right = next;
  }
  return left * half + right;
}

const MOBILE =
  '032 033 034 035 036 037 038 039 070 076 077 078 079 081 082 083 084 085 086 088 089 090 091 093 094 096 097 098'.split(
    ' ',
  );

/** First digit of a CMND by the region that issued it. */
function oldIdRegion(prefix: string): string {
  const province = Number(prefix);
  if (province < 25) return '0';
  if (province < 45) return '1';
  return province < 80 ? '2' : '3';
}

export class NumberBook {
  private readonly key: number;
  private readonly commune: number;
  private readonly communes: number;
  private readonly citizenCounts = new Map<number, number>();
  private oldIds = 0;
  private insured = 0;
  private residents = 0;
  private households = 0;

  constructor(seed: string, commune: number, communes: number) {
    this.key = hashText(seed, 77);
    this.commune = commune;
    this.communes = communes;
  }

  private slot(count: number, space: number): number {
    const room = Math.floor(space / this.communes);
    if (count >= room) throw Failure.of('generate_too_many', {}, { communes: this.communes });
    return this.commune * room + count;
  }

  /** PPP G YY NNNNNN: place of registration, century and sex, year, six digits (TT 59/2021/TT-BCA Art. 4). */
  citizenId(prefix: string, sex: Sex, year: number): string {
    const century = (Math.floor(year / 100) - 19) * 2 + (sex === 'female' ? 1 : 0);
    const head = `${prefix}${century}${String(year % 100).padStart(2, '0')}`;
    const group = Number(head);
    const count = this.citizenCounts.get(group) ?? 0;
    this.citizenCounts.set(group, count + 1);
    const serial = permute(this.slot(count, 1_000_000), 1000, this.key ^ mix(group));
    return head + String(serial).padStart(6, '0');
  }

  /** CMND of nine digits; here unique, in the country not quite. */
  oldId(prefix: string): string {
    const serial = permute(this.slot(this.oldIds++, 100_000_000), 10_000, this.key + 1);
    return oldIdRegion(prefix) + String(serial).padStart(8, '0');
  }

  /** Mã số BHXH: ten digits. */
  insuranceNumber(prefix: string): string {
    const serial = permute(this.slot(this.insured++, 100_000_000), 10_000, this.key + 2);
    return prefix + String(serial).padStart(8, '0');
  }

  /** The master's own key; says nothing about the ward. */
  residentId(): string {
    return `HS${String(this.commune + 1).padStart(4, '0')}${String(++this.residents).padStart(5, '0')}`;
  }

  householdId(): string {
    return `HK${String(this.commune + 1).padStart(4, '0')}${String(++this.households).padStart(5, '0')}`;
  }
}

export function drawPhone(random: Random): string {
  return random.pick(MOBILE) + String(random.below(10_000_000)).padStart(7, '0');
}
