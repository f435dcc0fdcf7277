/**
 * What a citizen id (số định danh cá nhân, số CCCD) says by itself: PPP G YY NNNNNN, that is place where the birth was
 * registered, century and sex, year of birth, six random digits; there is no check digit
 * (NĐ 137/2015/NĐ-CP Art. 13, TT 59/2021/TT-BCA Art. 4). A contradiction never proves which side is wrong.
 */
import type { IssueCode } from './issue-codes.ts';
import { isCountryCode, PROVINCES } from './province-codes.ts';

export interface CitizenIdFacts {
  readonly provinceCode: string;
  /** Absent where the birth was registered abroad. */
  readonly provinceName?: string;
  readonly abroad: boolean;
  readonly sex: 'male' | 'female';
  readonly birthYear: number;
}

/** undefined: not twelve digits, or the first three are no code of Vietnam or of a country. */
export function citizenIdFacts(digits: string): CitizenIdFacts | undefined {
  if (!isTwelveDigits(digits)) return undefined;
  const provinceCode = digits.slice(0, 3);
  const provinceName = PROVINCES.get(provinceCode);
  const abroad = isCountryCode(provinceCode);
  if (provinceName === undefined && !abroad) return undefined;
  const century = digits.charCodeAt(3) - 48;
  const birthYear = (Math.floor(century / 2) + 19) * 100 + Number(digits.slice(4, 6));
  const sex = century % 2 === 1 ? 'female' : 'male';
  return provinceName === undefined
    ? { provinceCode, abroad, sex, birthYear }
    : { provinceCode, provinceName, abroad, sex, birthYear };
}

/** What in the number contradicts itself or the other fields of the same record; empty when nothing does. */
export function checkCitizenId(
  digits: string,
  person: { readonly sex?: 'male' | 'female' | undefined; readonly birthYear?: number | undefined } = {},
): IssueCode[] {
  if (!isTwelveDigits(digits)) return ['number_malformed'];
  const facts = citizenIdFacts(digits);
  if (facts === undefined) return ['citizen_id_province'];
  const issues: IssueCode[] = [];
  if (person.sex !== undefined && person.sex !== facts.sex) issues.push('citizen_id_sex');
  if (person.birthYear !== undefined && person.birthYear !== facts.birthYear)
    issues.push('citizen_id_birth_year');
  return issues;
}

/** Whether digits put together from a damaged number can be a living person's: known province, born 1900–2039. */
export function isPlausibleCitizenId(digits: string): boolean {
  const facts = citizenIdFacts(digits);
  return facts !== undefined && facts.birthYear < 2040;
}

function isTwelveDigits(text: string): boolean {
  return /^\d{12}$/.test(text);
}
