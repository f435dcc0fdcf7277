import { expect, test } from 'vitest';
import { checkIdentities } from '../../src/report/identities.ts';
import type { RunOutcome } from '../../src/report/model.ts';
import { makeOutcome } from './outcome.ts';

function outcome(): RunOutcome {
  return makeOutcome({
    master: [{ residentId: 'R1', fullName: 'Lê An' }],
    extracts: [
      {
        name: 'bao_hiem',
        kind: 'insurance',
        rows: [{ fullName: 'Lê An' }, { fullName: 'Lê Bình' }],
        decided: {
          self: [
            { status: 'match', candidates: [[0, 1, 9]] },
            { status: 'unmatched', reason: 'no_candidate' },
          ],
        },
      },
    ],
  });
}

test('a sound run adds up', () => {
  expect(checkIdentities(outcome(), 2)).toEqual([]);
});

test('a record that is neither rejected nor used is told', () => {
  const run = outcome();
  const [extract] = run.extracts;
  const raw = { ...extract!.raw, facts: { ...extract!.raw.facts, recordsRead: 3 } };
  expect(checkIdentities({ ...run, extracts: [{ ...extract!, raw }] })).toEqual([
    'bao_hiem: read = rejected + used: 3 ≠ 2',
  ]);
});

test('a person without a status is told, and one with a status who does not count', () => {
  const run = outcome();
  run.extracts[0]!.verdicts[0]!.status[1] = 0;
  expect(checkIdentities(run)).toEqual(['bao_hiem: persons = match + review + unmatched: 2 ≠ 1']);
});

test('a row missing in links.csv is told', () => {
  expect(checkIdentities(outcome(), 1)).toEqual(['links = persons: 1 ≠ 2']);
});
