import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { privateFolder } from '../helpers/program.ts';
import { ALL_FIELDS, FEBRL_B, FEBRL_PRESENT, FEW_FIELDS, febrlConfiguration, febrlTruth } from './febrl.ts';

test.each([
  ['all fields', ALL_FIELDS, 0.999],
  ['names, birth date, suburb, postcode and state', FEW_FIELDS, 0.99],
] as const)('FEBRL 4, %s, at probability 0.5', async (_what, fields, least) => {
  if (!FEBRL_PRESENT) {
    console.log('not run: ../shared/data/linkage is not here');
    return;
  }
  const folder = privateFolder();
  folder.write('doisoat.yaml', febrlConfiguration(fields));
  folder.write('truth.csv', febrlTruth(readFileSync(FEBRL_B, 'utf8')));
  await folder.expect(0, ['run', '--out', 'ket-qua', '--reports', 'tables']);
  const report = await evaluate(folder.file('ket-qua'), [folder.file('truth.csv')]);
  expect(report.all.counts.persons).toBe(5000);
  const { precision, recall, f1 } = report.all;
  console.log(`FEBRL 4: F1 ${f1.value}, precision ${precision.value}, recall ${recall.value}`);
  expect(f1.value).toBeGreaterThanOrEqual(least);
});
