/**
 * What becomes of a value in a pseudonymised table, by its field. Closed by default: names, numbers and every free text
 * become pseudonyms, dates become years; only sex and ward code stay, they say something about many people at once.
 */
import type { Evidence, Finding, Role } from '../../flow.ts';
import { readSex } from '../../vietnamese/sex.ts';
import type { ResidentKeys } from '../model.ts';
import type { PseudonymKind, Pseudonyms } from './pseudonyms.ts';

const KINDS: ReadonlyMap<string, PseudonymKind> = new Map<Role, PseudonymKind>([
  ['fullName', 'name'],
  ['givenName', 'name'],
  ['familyName', 'name'],
  ['headName', 'name'],
  ['fatherName', 'name'],
  ['motherName', 'name'],
  ['citizenId', 'identity'],
  ['oldIdNumber', 'identity'],
  ['fatherId', 'identity'],
  ['motherId', 'identity'],
  ['insuranceNumber', 'insurance'],
  ['healthCard', 'healthCard'],
  ['phone', 'phone'],
  ['residentId', 'resident'],
  ['householdId', 'household'],
]);
const DATES: ReadonlySet<string> = new Set([
  'birthDate',
  'childBirthDate',
  'deathDate',
  'eventDate',
  'fromDate',
  'idIssueDate',
  'legalEnd',
  'officialReading',
  'toDate',
]);
/** Facts of findings that are codes, counts or the place of a record. */
const PLAIN_FACTS: ReadonlySet<string> = new Set([
  'age',
  'deathRecord',
  'issue',
  'members',
  'otherRecord',
  'reason',
  'reportedBy',
  'reportedOn',
]);
/** Facts that begin with a resident's id: "HS01 – Nguyễn Văn A, 05/03/1960". */
const RESIDENT_FACTS: ReadonlySet<string> = new Set(['copy', 'nearest']);

export class HiddenValues {
  readonly #pseudonyms: Pseudonyms;
  readonly #residentKind: ResidentKeys['kind'];

  constructor(pseudonyms: Pseudonyms, residentKind: ResidentKeys['kind']) {
    this.#pseudonyms = pseudonyms;
    this.#residentKind = residentKind;
  }

  /** A value of a field (`fullName`, `child.birthDate`, a custom field's own name). */
  value(field: string, text: string): string {
    const role = field.slice(Math.max(field.lastIndexOf('.'), field.lastIndexOf('/')) + 1);
    if (DATES.has(role)) return yearIn(text);
    if (role === 'sex' && readSex(text).value !== undefined) return text;
    if (role === 'wardCode' && /^[\d|]+$/.test(text)) return text;
    return this.#pseudonyms.of(KINDS.get(role) ?? 'text', text);
  }

  /** A resident's id as tables give it; `#12` is a row of the agency's own file and says nothing. */
  resident(id: string): string {
    if (this.#residentKind === 'row') return id;
    return this.#pseudonyms.of(this.#residentKind === 'citizenId' ? 'identity' : 'resident', id);
  }

  /** The id of a finding is made from the record's content, so it is hidden too. */
  findingId(id: string): string {
    return this.#pseudonyms.of('finding', id);
  }

  finding(finding: Finding): Finding {
    const { code, dimension, severity, who, source, row, person, resident, others } = finding;
    return {
      code,
      dimension,
      severity,
      who,
      source,
      row,
      person,
      resident,
      others,
      id: this.findingId(finding.id),
      hamlet: this.value('hamlet', finding.hamlet),
      wardCode: this.value('wardCode', finding.wardCode),
      evidence: finding.evidence.map((one) => this.#evidence(one)),
    };
  }

  #evidence({ field, extract, master, fact }: Evidence): Evidence {
    return {
      field,
      ...(extract === undefined ? {} : { extract: this.value(field, extract) }),
      ...(master === undefined ? {} : { master: this.value(field, master) }),
      ...(fact === undefined ? {} : { fact: this.#fact(field, fact) }),
    };
  }

  #fact(field: string, fact: string): string {
    if (PLAIN_FACTS.has(field)) return fact;
    if (!RESIDENT_FACTS.has(field)) return this.value(field, fact);
    const end = fact.indexOf(' – ');
    return this.resident(end < 0 ? fact : fact.slice(0, end));
  }
}

/** The year of a date as it stands, '' where none of four digits can be seen. */
function yearIn(text: string): string {
  return /(?<!\d)(?:18|19|20)\d\d(?!\d)/.exec(text)?.[0] ?? '';
}
