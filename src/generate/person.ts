/** The shapes of the made-up truth: what people are, before any office writes them down. */
import type { Home } from './address.ts';
import type { Day } from './calendar.ts';
import type { Sex } from './kinh-names.ts';
import type { Group } from './minority-names.ts';

export type Relation = 'head' | 'spouse' | 'child' | 'childInLaw' | 'parent' | 'grandchild' | 'sibling';
export type Marital = 'single' | 'married' | 'divorced' | 'widowed';

export interface Person {
  name: string;
  /** Family name or clan, as children inherit it. */
  readonly family: string;
  readonly group: Group;
  readonly sex: Sex;
  readonly birth: Day;
  readonly citizenId: string;
  /** CMND; empty for those who never had one. */
  readonly oldId: string;
  readonly insuranceNumber: string;
  readonly phone: string;
  readonly household: Household;
  relation: Relation;
  marital: Marital;
  father: Person | undefined;
  mother: Person | undefined;
  spouse: Person | undefined;
  marriedOn: Day | undefined;
  diedOn: Day | undefined;
  /** Belongs to the family but not to the master: moved, registered elsewhere, removed after death. */
  away: boolean;
  /** Key in the master; empty for people who are not in it. */
  residentId: string;
  /** Keys of further rows of the same person in the master. */
  readonly copyIds: string[];
}

export interface Household {
  readonly id: string;
  readonly home: Home;
  readonly group: Group;
  readonly members: Person[];
  head: Person | undefined;
}

/** Every right answer for this person, joined as the truth files want it; empty when not in the master. */
export function rightResidents(person: Person): string {
  return person.copyIds.length === 0 ? person.residentId : [person.residentId, ...person.copyIds].join('|');
}
