/** People who leave the data: decisions about them leave the ledger in time, and the dead who were struck off are not looked for. */
import { afterAll, expect, test } from 'vitest';
import { purgeLedger } from '../../src/ledger/purge.ts';
import { rowsOf } from '../../src/ledger/sqlite.ts';
import { Commune, DEATHS, decide, INSURANCE, MASTER, report } from './commune.ts';

const commune = new Commune();
afterAll(() => commune.remove());

const column = (sql: string): Promise<readonly unknown[]> =>
  commune.open(({ database }) => rowsOf(database, sql).map(([value]) => value));
const lostOn = () =>
  column('SELECT lost_on FROM pairs UNION ALL SELECT lost_on FROM people ORDER BY lost_on');
const deaths = () =>
  commune
    .rows('findings.csv')
    .filter(({ extract }) => extract === 'khai_tu')
    .map(({ code, row }) => `${code} ${row}`);
const insured = () =>
  commune
    .rows('findings.csv')
    .filter(({ extract, row }) => extract === 'bao_hiem' && row === '6')
    .map(({ code, resident_id: resident }) => `${code} ${resident}`);
const without = (resident: string) => MASTER.filter((line) => !line.startsWith(resident));

test('a decision stays while its people stand in the data, and leaves when none of the runs since found them', async () => {
  await commune.night('2026-06-01');
  const [finding] = commune.rows('findings.csv').filter(({ code }) => code === 'name_differs');
  await commune.open((ledger) => {
    const record = String(
      rowsOf(ledger.database, 'SELECT record FROM findings WHERE finding_id = ?', finding!['finding_id']!)[0],
    );
    ledger.write(() => {
      decide(ledger, { source: 'bao_hiem', record, resident: 'HS0001' }, 'pinned');
      report(ledger, finding!['finding_id']!, 'absent', 'HS0001');
    });
  });
  await commune.night('2026-06-02');
  expect(await lostOn()).toEqual([null, null]);
  commune.write('dan_cu.csv', without('HS0001'));
  await commune.night('2026-06-03');
  await commune.night('2026-06-04');
  expect(await lostOn()).toEqual(['2026-06-03', '2026-06-03']);
  commune.write('dan_cu.csv', MASTER);
  expect(await commune.night('2026-06-05')).toContain('1 pairs');
  expect(await lostOn()).toEqual([null, null]);
  commune.write('dan_cu.csv', without('HS0001'));
  await commune.night('2026-06-06');
  const purged = (before: string) => commune.open((ledger) => purgeLedger(ledger, before).decisions);
  expect([await purged('2026-06-06'), await purged('2026-06-07')]).toEqual([0, 2]);
  expect(await lostOn()).toEqual([]);
});

test('whom the police struck off after a registered death is not "not found", not even when the ledger forgot the finding', async () => {
  commune.write(
    'dan_cu.csv',
    MASTER.filter((line) => !line.startsWith('HS0008')),
  );
  commune.write('khai_tu.csv', DEATHS.slice(0, 2));
  commune.write('bao_hiem.csv', [...INSURANCE, 'Vũ Thị Nhàn,09/02/1958,Nữ,066158007707,24133']);
  await commune.night('2026-07-01');
  expect([deaths(), insured()]).toEqual([['dead_still_resident 1'], ['dead_still_insured HS0007']]);
  commune.write(
    'dan_cu.csv',
    MASTER.filter((line) => !/^HS000[78]/.test(line)),
  );
  await commune.night('2026-07-02');
  expect(deaths()).toEqual([]);
  expect(await column("SELECT since FROM departed WHERE source = 'khai_tu'")).toEqual(['2026-07-02']);
  await commune.open((ledger) => purgeLedger(ledger, '2026-07-03'));
  expect(await column("SELECT 1 FROM findings WHERE code = 'dead_still_resident'")).toEqual([]);
  await commune.night('2026-07-04');
  expect(deaths()).toEqual([]);
  // The insurance has not heard of it: that is what is left to do, and nobody has to go and look for him.
  expect(insured()).toEqual(['dead_still_insured ']);
  // Entered anew, he is asked after again.
  commune.write(
    'dan_cu.csv',
    MASTER.filter((line) => !line.startsWith('HS0008')),
  );
  await commune.night('2026-07-05');
  expect(deaths()).toEqual(['dead_still_resident 1']);
});
