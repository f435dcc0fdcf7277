/**
 * What household evidence is worth, on families with known answers: the same pairs under the same parameters, decided with and
 * without it. Without relatives whatever a household shares counts as if it were independent, and who is missing is taken for
 * his twin; without the later step a parent with a common name stays one of many namesakes.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { noClusters } from '../../src/decide/clusters.ts';
import { engineHere } from '../../src/engine/here.ts';
import type { CleanTable, SourceKindName, Verdicts } from '../../src/flow.ts';
import { type Linked, link, linkParents } from '../../src/link.ts';
import { PEOPLE } from '../../src/link-all.ts';
import { type CleanSources, normalise } from '../../src/normalise/normalise.ts';
import type { Model } from '../../src/plan/model-file.ts';
import { STATUS_NAMES } from '../../src/table/verdict-codes.ts';
import { type Row, rawTable } from '../helpers/raw-table.ts';
import { type Births, birthsOf, type Families, families } from './families.ts';

interface Score {
  readonly matches: number;
  readonly precision: number;
  readonly recall: number;
  readonly withReview: number;
  readonly review: number;
}

function scoreOf({ status, partner, rival }: Verdicts, right: readonly number[]): Score {
  const counts = { match: 0, matchRight: 0, review: 0, reviewRight: 0 };
  right.forEach((resident, row) => {
    const is = STATUS_NAMES[status[row]!]!;
    if (is !== 'match' && is !== 'review') return;
    counts[is]++;
    if (resident === -1) return;
    if (partner[row] === resident) counts[`${is}Right`]++;
    else if (is === 'review' && rival[row] === resident) counts.reviewRight++;
  });
  const residents = right.filter((row) => row !== -1).length;
  return {
    matches: counts.match,
    precision: counts.match === 0 ? 1 : counts.matchRight / counts.match,
    recall: counts.matchRight / residents,
    withReview: (counts.matchRight + counts.reviewRight) / residents,
    review: counts.review / right.length,
  };
}

function show(what: string, score: Score): void {
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  const { matches, precision, recall, withReview, review } = score;
  console.log(
    `${what}: ${matches} matches, precision ${percent(precision)}, recall ${percent(recall)}, with review ${percent(withReview)}, to review ${percent(review)}`,
  );
}

function clean(residents: readonly Row[], kind: SourceKindName, rows: readonly Row[]): CleanSources {
  return normalise([{ raw: rawTable('master', residents) }, { raw: rawTable(kind, rows) }], '2026-06-30');
}

function linkTable({ tables, books }: CleanSources, table: CleanTable, known?: Model): Promise<Linked> {
  const master = tables[0]![0]!;
  const decision = {
    table,
    master,
    copies: async () => ({ finish: async () => noClusters(master.count) }),
    thresholds: { match: 0.99, review: 0.5 },
    oneToOne: table.person === 'child',
    outside: new Uint8Array(table.count),
  };
  return link({ books, engine: engineHere(), onProgress: () => undefined }, PEOPLE, decision, known);
}

describe('a list of 700 households, one member in seven of whom is no resident', () => {
  let made: Families;
  let found: { readonly with: Score; readonly without: Score };
  beforeAll(async () => {
    made = families(700, 'families-2026');
    const sources = clean(made.residents, 'residence', made.listed);
    const list = sources.tables[1]![0]!;
    const linked = await linkTable(sources, list);
    const alone = await linkTable(sources, list, {
      ...linked.model,
      relativesPerPerson: 0,
      twinsPerPerson: 0,
    });
    found = {
      with: scoreOf(linked.verdicts, made.right),
      without: scoreOf(alone.verdicts, made.right),
    };
    show('relatives', found.with);
    show('no relatives', found.without);
  });

  test('the absent are there, and twins', () => {
    expect(made.right.filter((row) => row === -1).length).toBeGreaterThan(300);
    const days = new Set<string>();
    const twins = made.residents.filter((row) => {
      const key = `${row['householdId']} ${row['birthDate']}`;
      return days.size === days.add(key).size;
    });
    expect(twins.length).toBeGreaterThan(100);
  });

  test('who is missing is not taken for his twin, and hardly anybody is lost', () => {
    expect(found.with.precision).toBeGreaterThan(0.99);
    expect(found.with.recall).toBeGreaterThan(0.95);
    expect(found.with.withReview).toBeGreaterThan(0.99);
    expect(found.with.review).toBeLessThan(0.06);
  });

  test('counted as if it were independent, what a household shares makes ten times as many wrong matches', () => {
    const wrong = ({ matches, precision }: Score): number => matches * (1 - precision);
    expect(wrong(found.without)).toBeGreaterThan(10 * wrong(found.with));
    expect(found.without.precision).toBeLessThan(0.97);
  });
});

describe('a register of births whose parents have a name and at most a year', () => {
  let made: Births;
  let found: { readonly with: Score; readonly without: Score }[];
  beforeAll(async () => {
    made = birthsOf(700, 'births-2026');
    const sources = clean(made.residents, 'birth', made.births);
    const [child, father, mother] = sources.tables[1]! as [CleanTable, CleanTable, CleanTable];
    const children = await linkTable(sources, child);
    show('children', scoreOf(children.verdicts, made.right.child));
    found = [];
    for (const table of [father, mother]) {
      const parent = await linkTable(sources, table);
      const right = made.right[table.person as 'father' | 'mother'];
      const scores = {
        with: scoreOf(linkParents(parent, children).verdicts, right),
        without: scoreOf(parent.verdicts, right),
      };
      show(`${table.person}, household step`, scores.with);
      show(`${table.person}, alone`, scores.without);
      found.push(scores);
    }
  });

  test('the household of the child finds what a name and a year cannot', () => {
    for (const scores of found) {
      expect(scores.with.precision).toBeGreaterThan(0.99);
      expect(scores.with.recall).toBeGreaterThan(0.85);
      expect(scores.with.review).toBeLessThan(0.08);
      expect(scores.without.recall).toBeLessThan(0.1);
    }
  });
});
