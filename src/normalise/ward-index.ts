/** The table of units arranged for look-up: today's wards of an old code, and wards by name within the run's provinces. */
import type { WardUnits } from '../sources/ward-units.ts';
import { foldWardName } from '../vietnamese/ward.ts';

/** So many wards of one name say nothing about where somebody lives ("Phường 1" of before 2025). */
const MOST_CHOICES = 8;
/** Two in three codes of before 2025 are used no more: a file of that time shows many of them. */
const LEAST_OLD_SHARE = 0.2;

interface Named {
  readonly province: string;
  readonly today: readonly string[];
}

export class WardIndex {
  readonly #units: WardUnits;
  readonly #provinces = new Set<string>();
  #names: ReadonlyMap<string, readonly Named[]> | undefined;

  constructor(units: WardUnits) {
    this.#units = units;
  }

  /** Today's wards of a code that may be old, ascending; none for an unknown code. */
  today(code: string): readonly string[] {
    return this.#units.old.get(code)?.into ?? (this.#units.units.has(code) ? [code] : []);
  }

  /**
   * How to read the codes of one column: a code of before 2025 by what it became; one that is old and of today, as old codes
   * are where a good part of the column's codes are old ones only, else as it stands.
   */
  reader(written: readonly string[]): (code: string) => readonly string[] {
    const old = written.filter((code) => this.#units.old.has(code) && !this.#isToday(code)).length;
    const isOld = old > 0 && old >= LEAST_OLD_SHARE * written.filter((code) => this.#isKnown(code)).length;
    return (code) => (!isOld && this.#isToday(code) ? [code] : this.today(code));
  }

  #isToday(code: string): boolean {
    return this.#units.units.has(code);
  }

  #isKnown(code: string): boolean {
    return this.#isToday(code) || this.#units.old.has(code);
  }

  /** A province of the run: names are looked for there first. */
  useProvinceOf(codes: readonly string[]): void {
    for (const code of codes) {
      const province = this.#units.units.get(code)?.province;
      if (province !== undefined) this.#provinces.add(province);
    }
  }

  /** Wards of today that bear this folded name (foldWardName), or came from a commune that bore it. */
  named(folded: string): readonly string[] | 'too_many' {
    this.#names ??= indexNames(this.#units);
    const all = this.#names.get(folded) ?? [];
    const near = all.filter(({ province }) => this.#provinces.has(province));
    const today = [...new Set((near.length > 0 ? near : all).flatMap((one) => one.today))].sort();
    return today.length > MOST_CHOICES ? 'too_many' : today;
  }

  /** Official name of a ward, or of each that a code stands for. */
  nameOf(codes: readonly string[]): string | undefined {
    const names = codes.flatMap((code) => this.#units.units.get(code)?.name ?? []);
    return names.length === codes.length ? names.join(' / ') : undefined;
  }
}

function indexNames({ units, old }: WardUnits): ReadonlyMap<string, readonly Named[]> {
  const names = new Map<string, Named[]>();
  const add = (name: string, named: Named): void => {
    const folded = foldWardName(name);
    const known = names.get(folded);
    if (known === undefined) names.set(folded, [named]);
    else known.push(named);
  };
  for (const [code, { name, province }] of units) add(name, { province, today: [code] });
  for (const { name, province, into } of old.values()) add(name, { province, today: into });
  return names;
}
