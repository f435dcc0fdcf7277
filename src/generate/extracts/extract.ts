/** What every extract of the made-up population is: a file form, and records with their known answers. */
import type { Commune } from '../commune.ts';
import { csvLine } from '../csv-line.ts';
import type { FileForm } from '../line-file.ts';
import { type Person, rightResidents } from '../person.ts';
import type { Random } from '../random.ts';

export type Slot = 'self' | 'child' | 'father' | 'mother' | 'husband' | 'wife';

interface KnownPerson {
  readonly slot: Slot;
  /** Right keys of the master, joined by "|"; empty for none. */
  readonly residents: string;
  readonly classes: readonly string[];
}

/** A finding that a correct run must make, or may well make, of this record. */
interface KnownFinding {
  readonly code: string;
  readonly residentId: string;
}

export interface ExtractRecord {
  readonly line: string;
  readonly people: readonly KnownPerson[];
  readonly findings: readonly KnownFinding[];
}

export interface Extract {
  /** Name in the configuration and in truth/. */
  readonly name: string;
  readonly kind: 'insurance' | 'birth' | 'death' | 'marriage' | 'residence';
  readonly form: FileForm;
  /** The records of one commune, in any order; the caller shuffles them. */
  records(commune: Commune, random: Random): ExtractRecord[];
}

/** Gathers what belongs to one record while its people are written. */
export class RecordDraft {
  private readonly people: KnownPerson[] = [];
  private readonly findings: KnownFinding[] = [];

  know(slot: Slot, person: Person, classes: readonly string[]): void {
    this.people.push({ slot, residents: rightResidents(person), classes });
  }

  /** Findings about people who are not in the master name no resident. */
  expect(code: string, person: Person): void {
    this.findings.push({ code, residentId: person.residentId });
  }

  /** A number that belongs to somebody else of the master; a child with a parent's number is told apart. */
  expectNumber(person: Person, owner: Person | undefined): void {
    if (owner === undefined || owner.residentId === '') return;
    const parent = owner === person.father || owner === person.mother;
    this.expect(parent ? 'citizen_id_of_parent' : 'citizen_id_other_person', person);
  }

  finish(cells: readonly string[], delimiter: ',' | ';'): ExtractRecord {
    return { line: csvLine(cells, delimiter), people: this.people, findings: this.findings };
  }
}

/** How often someone not in the master is added for each resident listed, to reach the share `rate`. */
export function outsiderOdds(rate: number): number {
  return rate / (1 - rate);
}
