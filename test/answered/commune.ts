/**
 * An invented commune of a few people that is reconciled night after night with a ledger, and officers who answer between the
 * nights: what the reading of answers enters is entered here by the same tables.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { OUTPUTS } from '../../src/keep-ledger.ts';
import { type Ledger, openLedger } from '../../src/ledger/open-ledger.ts';
import { doisoat, type Said } from '../cli/fake-screen.ts';
import type { Row } from '../helpers/program.ts';

export const MASTER: readonly string[] = [
  'MA_HO_SO,SO_DDCN,HO_VA_TEN,NGAY_SINH,GIOI_TINH,MA_XA,THON_TO',
  'HS0001,066085001201,Nguyễn Văn Bảo Khang,12/03/1985,Nam,24133,Tổ 1',
  'HS0002,066190002302,Trần Thị Mỹ Duyên,05/11/1990,Nữ,24133,Tổ 2',
  'HS0003,066072003403,Lê Quang Hiển,30/08/1972,Nam,24133,Tổ 1',
  'HS0004,066301004504,Phạm Ngọc Thùy Linh,17/06/2001,Nữ,24133,Tổ 3',
  'HS0005,066066005605,Hoàng Đức Thịnh,01/09/1966,Nam,24133,Tổ 3',
  'HS0006,066066118732,Hoàng Đức Thịnh,01/09/1966,Nam,24133,Tổ 5',
  'HS0007,066158007707,Vũ Thị Nhàn,09/02/1958,Nữ,24133,Tổ 2',
  'HS0008,066158018811,Vũ Thị Nhàn,09/02/1958,Nữ,24133,Tổ 2',
];
export const INSURANCE: readonly string[] = [
  'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Mã xã',
  'Nguyen Van Bao Khang,12/03/1985,Nam,066085001201,24133',
  'Trần Thị Mỹ Duyên,05/11/1990,Nữ,,24133',
  'Bùi Thanh Trúc,03/04/1979,Nữ,066179010110,24133',
  'Hoàng Đức Thịnh,01/09/1966,Nam,,24133',
  'Đỗ Thị Lan,,Nữ,,',
];
export const DEATHS: readonly string[] = [
  'Họ và tên người chết,Ngày sinh,Giới tính,Số định danh,Ngày chết,Mã xã',
  'Vũ Thị Nhàn,09/02/1958,Nữ,,01/05/2026,24133',
  'Vũ Thị Nhàn,1958,Nữ,,03/05/2026,24133',
];

export class Commune {
  readonly path = mkdtempSync(join(tmpdir(), 'doisoat-answered-'));

  constructor() {
    this.write('dan_cu.csv', MASTER);
    this.write('bao_hiem.csv', INSURANCE);
    this.write('khai_tu.csv', DEATHS);
  }

  write(name: string, lines: readonly string[]): void {
    writeFileSync(join(this.path, name), lines.map((line) => `${line}\n`).join(''));
  }

  say(...argv: readonly string[]): Promise<Said> {
    return doisoat(argv, { cwd: this.path, env: { LANG: 'C.UTF-8' } });
  }

  /** Reconciles; what it said to standard error. */
  async night(asOf: string, ...options: readonly string[]): Promise<string> {
    const files = ['--master', 'dan_cu.csv', '--insurance', 'bao_hiem.csv', '--deaths', 'khai_tu.csv'];
    const usual = ['--out', 'ket-qua', '--overwrite', '--reports', 'tables', '--workers', '1'];
    const { code, stderr } = await this.say(
      'run',
      ...files,
      ...usual,
      '--ledger',
      'so.db',
      '--as-of',
      asOf,
      ...options,
    );
    if (code !== 0) throw new Error(stderr);
    return stderr;
  }

  text(name: string): string {
    return readFileSync(join(this.path, 'ket-qua', name), 'utf8');
  }

  rows(name: string): readonly Row[] {
    return parse(this.text(name), { columns: true, record_delimiter: '\r\n' });
  }

  /** Entries of the folder in which everything happens. */
  files(): readonly string[] {
    return readdirSync(this.path);
  }

  /** Paths of the wards' workbooks. */
  lists(): readonly string[] {
    return readdirSync(join(this.path, 'ket-qua/theo-xa'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => join(this.path, 'ket-qua/theo-xa', name));
  }

  /** A row of links.csv: status, resident, probability, reason. */
  link(extract: string, row: number): string {
    const found = this.rows('links.csv').find(
      (one) => one['extract'] === extract && one['row'] === String(row),
    );
    return ['status', 'resident_id', 'probability', 'reason']
      .map((name) => found?.[name])
      .join(' ')
      .trimEnd();
  }

  /** The ledger, opened as the reading of answers opens it. */
  async open<T>(work: (ledger: Ledger) => T): Promise<T> {
    const ledger = await openLedger(
      join(this.path, 'so.db'),
      { use: 'write', create: false, adopt: false },
      OUTPUTS,
    );
    try {
      return work(ledger);
    } finally {
      ledger.close();
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Enters a decision about a pair as the reading of answers does. */
export function decide(
  { database, hash }: Ledger,
  pair: { readonly source: string; readonly record: string; readonly resident: string; readonly on?: string },
  decision: 'pinned' | 'forbidden',
): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO pairs (source, slot, record, resident, decision, decided_on)
       VALUES (?, 'self', ?, ?, ?, ?)`,
    )
    .run(pair.source, pair.record, hash.resident(pair.resident), decision, pair.on ?? '2026-06-01');
}

/** Enters an answer to a finding; answers its number. */
export function answer(
  { database }: Ledger,
  finding: string,
  verdict: string,
  { on = '2026-06-01', audience = 'police' } = {},
): number {
  const run = Number(database.prepare('SELECT run FROM latest_run').get()?.['run']);
  const reading = database
    .prepare("INSERT INTO readings (read_on, file, sha256) VALUES (?, 'danh-sach.xlsx', ?)")
    .run(on, `${finding} ${verdict} ${on}`).lastInsertRowid;
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO answers (reading, finding_id, audience, verdict, answered_on, after_run, sheet, cell)
       VALUES (?, ?, ?, ?, ?, ?, 'cong-an', 'M5')`,
    )
    .run(Number(reading), finding, audience, verdict, on, run);
  database
    .prepare('UPDATE findings SET answer = ? WHERE finding_id = ?')
    .run(Number(lastInsertRowid), finding);
  return Number(lastInsertRowid);
}

/** An answer that says something of the resident himself. */
export function report(
  ledger: Ledger,
  finding: string,
  as: 'dead' | 'absent' | 'abroad',
  resident: string,
  from: { readonly on?: string; readonly audience?: string } = {},
): void {
  const number = answer(ledger, finding, as, from);
  ledger.database
    .prepare('INSERT OR REPLACE INTO people (resident, class, since, answer) VALUES (?, ?, ?, ?)')
    .run(ledger.hash.resident(resident), as, from.on ?? '2026-06-01', number);
}
