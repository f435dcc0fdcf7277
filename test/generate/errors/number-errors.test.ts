import { describe, expect, it } from 'vitest';
import { writeBirth, wrongDate } from '../../../src/generate/errors/date-errors.ts';
import { digitWrong, numberOdds, writeNumber } from '../../../src/generate/errors/number-errors.ts';
import { NumberBook } from '../../../src/generate/numbers.ts';
import type { Person } from '../../../src/generate/person.ts';
import { planCommunes } from '../../../src/generate/places.ts';
import { Random } from '../../../src/generate/random.ts';
import { RATES } from '../../../src/generate/rates.ts';
import { addPerson, settle } from '../../../src/generate/settler.ts';

function people(count: number): Person[] {
  const random = new Random('numbers');
  const numbers = new NumberBook('numbers', 0, 2);
  const plan = planCommunes(5000)[0]!;
  return Array.from({ length: count }, (_, i) => {
    const settling = settle(random, numbers, plan);
    return addPerson(settling, {
      sex: i % 2 === 0 ? 'male' : 'female',
      year: 1940 + (i % 85),
      relation: 'head',
    });
  });
}

describe('citizen ids', () => {
  it('follow place, century and sex, year, and are unique', () => {
    const all = people(5000);
    expect(new Set(all.map((one) => one.citizenId)).size).toBe(all.length);
    for (const { citizenId, sex, birth, oldId } of all) {
      expect(citizenId).toMatch(/^0\d{11}$/);
      const group = Number(citizenId.charAt(3));
      expect(group % 2).toBe(sex === 'female' ? 1 : 0);
      expect((Math.floor(group / 2) + 19) * 100 + Number(citizenId.slice(4, 6))).toBe(birth.year);
      expect(oldId).toMatch(birth.year < 2002 ? /^(\d{9})?$/ : /^$/);
    }
  });
});

describe('writeNumber', () => {
  it('keeps the rates of its level over all people listed', () => {
    const all = people(20_000);
    const random = new Random('odds');
    const rates = RATES.harsh;
    const odds = numberOdds(rates, all);
    const counts = new Map<string, number>();
    for (const person of all) {
      const { errorClass } = writeNumber(random, person, odds);
      const group = errorClass.startsWith('number_') ? 'number' : errorClass;
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    expect(counts.get('no_number')! / all.length).toBeCloseTo(rates.noNumber, 1);
    expect(Math.abs(counts.get('old_number_only')! / all.length - rates.oldNumberOnly)).toBeLessThan(0.015);
    expect(Math.abs(counts.get('number')! / all.length - rates.wrongNumber)).toBeLessThan(0.012);
  });

  it('changes one digit or swaps two neighbours', () => {
    const random = new Random('digits');
    for (let i = 0; i < 500; i++) {
      const wrong = digitWrong(random, '066196045358');
      expect(wrong).toMatch(/^\d{12}$/);
      const places = [...wrong].filter((digit, at) => digit !== '066196045358'[at]).length;
      expect([1, 2]).toContain(places);
    }
  });
});

describe('birth dates', () => {
  it('are wrong in one of four ways when they are wrong', () => {
    const random = new Random('dates');
    const seen = new Set<string>();
    for (let i = 0; i < 2000; i++) {
      const right = { year: 1950 + (i % 70), month: 1 + (i % 12), day: 1 + (i % 28) };
      const { day, errorClass } = wrongDate(random, right);
      expect(day).not.toEqual(right);
      expect(day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31).toBe(true);
      if (errorClass === 'date_swap') expect(day).toEqual({ ...right, day: right.month, month: right.day });
      if (errorClass === 'date_lunar') expect(right.year).toBeLessThan(1976);
      seen.add(errorClass);
    }
    expect([...seen].sort()).toEqual(['date_digit', 'date_lunar', 'date_swap', 'date_year']);
  });

  it.each([
    { year: 1950, share: 0.3 },
    { year: 1990, share: 0.1 },
  ])('of $year are partial in $share of the papers', ({ year, share }) => {
    const random = new Random('partial');
    const odds = { date: 0.04, partialDate: 0.1 };
    let partial = 0;
    for (let i = 0; i < 5000; i++) {
      const { errorClass } = writeBirth(random, { year, month: 5, day: 3 }, 'dd/mm/yyyy', odds);
      if (errorClass === 'date_year_only' || errorClass === 'date_default') partial++;
    }
    expect(Math.abs(partial / 5000 - share)).toBeLessThan(0.03);
  });
});
