/**
 * Where the parents of a birth are to be looked for, before anything of their own is compared. Families live, and are missing,
 * together: the parents of a child who is matched are most likely in its household, and if not, hardly anywhere else; the
 * parents of a child who is not found are seldom residents. One share for all parents would make a namesake somewhere in the master
 * a likely father wherever the household has nobody who fits. The shares are estimated from the register itself
 * (expectation–maximisation over "at home", "elsewhere", "nowhere"); the prior enters as pseudo-persons.
 */
import type { CleanTable, Verdicts } from '../flow.ts';
import { STATUS_NAMES } from '../table/verdict-codes.ts';
import type { Model } from './model.ts';
import { population, priorOdds } from './odds.ts';
import type { WeightedPairs } from './posterior.ts';

export type ParentShares = NonNullable<Model['parents']>;
type Status = (typeof STATUS_NAMES)[number];

const PRIOR: ParentShares = { atHome: 0.85, elsewhere: 0.09, ofMissingChild: 0.5 };
/** Parents at whose shares the prior enters. */
const PRIOR_PERSONS = 20;
const ITERATIONS = 40;
const MATCH = STATUS_NAMES.indexOf('match');
const UNMATCHED = STATUS_NAMES.indexOf('unmatched');

export interface ParentOdds {
  /** Odds of one resident, wherever he lives, against "none of them". */
  readonly elsewhere: number;
  /** The same for each of so many adults of the child's household. */
  readonly atHome: (adults: number) => number;
}

/** Of a parent whose child has this status; a child in review tells nothing. */
export function parentOdds(model: Model, childStatus: Status, masterCount: number): ParentOdds {
  const { atHome, elsewhere, ofMissingChild } = model.parents ?? PRIOR;
  const nowhere = 1 - atHome - elsewhere;
  const residents = population(masterCount);
  const home = (adults: number): number => atHome / nowhere / adults;
  if (childStatus === 'match') return { elsewhere: elsewhere / nowhere / residents, atHome: home };
  if (childStatus === 'unmatched')
    return { elsewhere: ofMissingChild / (1 - ofMissingChild) / residents, atHome: home };
  return { elsewhere: priorOdds(model, masterCount), atHome: home };
}

export interface ParentData {
  /** Decided on their own evidence. */
  readonly parent: Pick<Verdicts, 'table' | 'status' | 'partner'>;
  readonly child: Pick<Verdicts, 'status' | 'partner'>;
  readonly own: WeightedPairs;
  /** Adults of matched children's households; bits against other relatives. */
  readonly home: WeightedPairs;
  readonly master: CleanTable;
}

/** How likely what was compared is, were the parent there; against 1 for somebody who is nowhere and has no namesake. */
interface Likelihoods {
  readonly home: number;
  readonly elsewhere: number;
  readonly nowhere: number;
}

/** The shares as this register shows them. */
export function learnParentShares(data: ParentData): ParentShares {
  const { child } = data;
  const ofFound: Likelihoods[] = [];
  const ofMissing: Likelihoods[] = [];
  eachParent(data, (row, likelihoods) => {
    if (child.status[row] === MATCH) ofFound.push(likelihoods);
    else if (child.status[row] === UNMATCHED) ofMissing.push({ ...likelihoods, home: 0 });
  });
  const [atHome, elsewhere] = mostLikely(ofFound, [PRIOR.atHome, PRIOR.elsewhere]);
  const [, ofMissingChild] = mostLikely(ofMissing, [0, PRIOR.ofMissingChild]);
  return { atHome, elsewhere, ofMissingChild };
}

/** Shares at home and elsewhere that make the likelihoods most likely, with the prior's pseudo-persons. */
function mostLikely(
  all: readonly Likelihoods[],
  [priorHome, priorElsewhere]: readonly [number, number],
): readonly [number, number] {
  let [atHome, outside] = [priorHome, priorElsewhere];
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    let [there, away] = [PRIOR_PERSONS * priorHome, PRIOR_PERSONS * priorElsewhere];
    for (const { home, elsewhere, nowhere } of all) {
      const a = atHome * home;
      const b = outside * elsewhere;
      const sum = a + b + (1 - atHome - outside) * nowhere;
      there += a / sum;
      away += b / sum;
    }
    atHome = there / (all.length + PRIOR_PERSONS);
    outside = away / (all.length + PRIOR_PERSONS);
  }
  return [atHome, outside];
}

const AT_HOME: Likelihoods = { home: 1, elsewhere: 0, nowhere: 0 };
const ELSEWHERE: Likelihoods = { home: 0, elsewhere: 1, nowhere: 0 };

function eachParent(
  { parent, child, own, home, master }: ParentData,
  visit: (row: number, likelihoods: Likelihoods) => void,
): void {
  const households = master.columns.get('household');
  const residents = population(master.count);
  const householdOf = (row: number): number => households?.[row] ?? 0;
  let [atOwn, atHome] = [0, 0];
  for (let row = 0; row < parent.status.length; row++) {
    const there = { sum: 0, adults: 0 };
    const among = new Set<number>();
    for (; atHome < home.pairs.count && home.pairs.left[atHome] === row; atHome++) {
      there.sum += 2 ** home.bits[atHome]!;
      there.adults++;
      among.add(home.pairs.right[atHome]!);
    }
    let elsewhere = 0;
    let nowhere = 1;
    for (; atOwn < own.pairs.count && own.pairs.left[atOwn] === row; atOwn++) {
      if (among.has(own.pairs.right[atOwn]!)) continue;
      elsewhere += 2 ** own.bits[atOwn]! / residents;
      nowhere += own.namesakes[atOwn]!;
    }
    if (parent.table.present[row] === 0) continue;
    if (parent.status[row] === MATCH) {
      const home = child.status[row] === MATCH ? householdOf(child.partner[row]!) : 0;
      visit(row, home !== 0 && home === householdOf(parent.partner[row]!) ? AT_HOME : ELSEWHERE);
    } else visit(row, { home: there.adults === 0 ? 0 : there.sum / there.adults, elsewhere, nowhere });
  }
}
