/** What each blocking rule made of the row and of one resident: their keys in words, and why the two met or did not. */
import type { BlockingRule } from '../block/blocking-rule.ts';
import {
  birthYear,
  dayAndMonth,
  door,
  familyName,
  fullBirth,
  givenName,
  type KeyPart,
  same,
  wholeName,
} from '../block/keys.ts';
import { lookedFor } from '../block/looked-for.ts';
import type { Books, CleanTable } from '../flow.ts';
import type { RuleForPair, RuleSearch } from './explanation.ts';
import { type LinkedRow, oneRow } from './link-row.ts';
import { dayText, type ValueReader } from './values.ts';

/** One part of a rule's key: the column, how the key is taken from its value, and how that reads. */
interface KeyText {
  readonly column: string;
  readonly part: (books: Books) => KeyPart;
  readonly text: (books: Books, code: number) => string | undefined;
}

const plain = (column: string): KeyText => ({ column, part: () => same, text: () => undefined });
const nameUnit = (part: (books: Books) => KeyPart): KeyText => ({
  column: 'name',
  part,
  text: (books, code) => books.names.foldedTexts.text(part(books)(code)),
});
const day = (part: (books: Books) => KeyPart, show: (packed: number) => string): KeyText => ({
  column: 'birth',
  part,
  text: (books, code) => show(books.dates.packed[code]!),
});

const WHOLE = nameUnit(wholeName);
const GIVEN = nameUnit(givenName);
const FAMILY = nameUnit(familyName);
const YEAR = day(birthYear, (packed) => String(Math.floor(packed / 10000)));
const DATE = day(fullBirth, dayText);
const DAY_MONTH = day(dayAndMonth, (packed) => dayText(packed).slice(0, 5));
const WARD = plain('ward');
const DOOR: KeyText = { ...plain('address'), part: door };

/** Keys of the rules for people by the rule's name; test/explain holds the list against PEOPLE_RULES. */
const KEYS: Readonly<Record<string, readonly KeyText[]>> = {
  citizen_id: [plain('citizenId')],
  old_id: [plain('oldId')],
  insurance_number: [plain('insurance')],
  name_birth_year: [WHOLE, YEAR],
  birth_given_name: [DATE, GIVEN],
  birth_ward: [DATE, WARD],
  birth_family_name: [DATE, FAMILY],
  name_ward: [WHOLE, WARD],
  phone: [plain('phone')],
  given_family_hamlet: [GIVEN, FAMILY, plain('hamlet')],
  given_year_ward: [GIVEN, YEAR, WARD],
  given_day_month_ward: [GIVEN, DAY_MONTH, WARD],
  name_day_month: [WHOLE, DAY_MONTH],
  name_door: [WHOLE, DOOR],
  name_hamlet: [WHOLE, plain('hamlet')],
};

export function isExplained(rule: string): boolean {
  return Object.hasOwn(KEYS, rule);
}

export class RuleReader {
  readonly #linked: LinkedRow;
  readonly #values: ValueReader;

  constructor(linked: LinkedRow, values: ValueReader) {
    this.#linked = linked;
    this.#values = values;
  }

  /** Those that look for the row: some are there only for persons without a ward. */
  #rules(): readonly BlockingRule[] {
    const { rules, row, table, master } = this.#linked;
    return rules.rules.filter((rule) => lookedFor(rule, table, master)?.(row) !== false);
  }

  /** How each rule looked for candidates of the row. */
  search(): RuleSearch[] {
    const { row, one, table, master, blocked } = this.#linked;
    // Among the rows of its own table the row itself is nobody to be found.
    const self = table === master ? row : -1;
    return this.#rules().map((rule) => {
      const place = blocked.candidates.findIndex((candidate) => candidate.rule === rule.name);
      const key = this.#keyAt('left', row, place);
      if (key !== 0 && blocked.candidates[place]?.settled?.[row] === 1)
        return { rule: rule.name, value: this.#keyText(rule, one), found: null };
      let found = 0;
      if (key !== 0)
        for (let right = 0; right < master.count; right++)
          if (right !== self && this.#keyAt('right', right, place) === key) found++;
      return { rule: rule.name, value: this.#keyText(rule, one), found };
    });
  }

  forPair(right: number): RuleForPair[] {
    const { row, one, master, books, blocked } = this.#linked;
    const resident = oneRow(master, right);
    return this.#rules().map((rule) => {
      const [a, b] = [this.#keyText(rule, one), this.#keyText(rule, resident)];
      const answer = { rule: rule.name, extract: a, master: b };
      const lefts = rule.keys(one, books);
      const rights = rule.keys(resident, books);
      if (lefts === undefined || rights === undefined) return { ...answer, state: 'no_column' };
      const [left, other] = [lefts[0]!, rights[0]!];
      if (left === 0 && other === 0) return { ...answer, state: 'both_empty' };
      if (left === 0) return { ...answer, state: 'extract_empty' };
      if (other === 0) return { ...answer, state: 'master_empty' };
      if (left !== other) return { ...answer, state: 'differs' };
      const place = blocked.candidates.findIndex((candidate) => candidate.rule === rule.name);
      const inForce = this.#keyAt('left', row, place);
      const met = inForce !== 0 && inForce === this.#keyAt('right', right, place);
      if (!met) return { ...answer, state: 'oversize' };
      return { ...answer, state: blocked.candidates[place]?.settled?.[row] === 1 ? 'settled' : 'found' };
    });
  }

  /** The key in force of a row under a candidate; 0 where no candidate stands for the rule. */
  #keyAt(side: 'left' | 'right', row: number, place: number): number {
    const { keys } = this.#linked.blocked;
    return place < 0 ? 0 : keys[side][row * keys.stride + place]!;
  }

  /** The key of a table's only row in words; null when the rule can make none of it. */
  #keyText(rule: BlockingRule, one: CleanTable): string | null {
    const { books } = this.#linked;
    if ((rule.keys(one, books)?.[0] ?? 0) === 0) return null;
    const parts: readonly KeyText[] = isExplained(rule.name)
      ? KEYS[rule.name]!
      : [...new Set(rule.uses)].map(plain);
    return parts
      .map(({ column, text }) => {
        const code = one.columns.get(column)?.[0] ?? 0;
        return text(books, code) ?? this.#values.reading(column, code);
      })
      .join(' + ');
  }
}
