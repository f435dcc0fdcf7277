/** A small invented run for tests of explain: an insurance list with a namesake, a rejected line and a control character. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doisoat, type Said } from '../cli/fake-screen.ts';

const MASTER = [
  'MA_HO_SO,SO_DDCN,HO_VA_TEN,NGAY_SINH,GIOI_TINH,MA_XA,THON_TO',
  'HS0001,066085001201,Nguyễn Văn Bảo Khang,12/03/1985,Nam,24133,Tổ 1',
  'HS0002,066190002302,Trần Thị Mỹ Duyên,05/11/1990,Nữ,24133,Tổ 2',
  'HS0003,066072003403,Lê Quang Hiển,30/08/1972,Nam,24133,Tổ 1',
  'HS0004,066301004504,Phạm Ngọc Thùy Linh,17/06/2001,Nữ,24133,Tổ 3',
  'HS0005,066066005605,Hoàng Đức Thịnh,01/09/1966,Nam,24133,Tổ 3',
  'HS0006,066066005606,Hoàng Đức Thịnh,01/09/1966,Nam,24133,Tổ 3',
];
const INSURANCE = [
  'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Mã xã',
  'Nguyen Van Bao Khang,12/03/1985,Nam,066085001201,24133',
  'Trần Thị Mỹ \u001b[31mDuyên,05/11/1990,Nữ,,24133',
  'Bùi Thanh Trúc,03/04/1979,Nữ,066179010110,24133',
  '"hỏng, ô" sai,1,2',
  'Hoàng Đức Thịnh,01/09/1966,Nam,,24133',
  'Đỗ Thị Lan,,Nữ,,',
  'Phạm Ngọc Thùy Linh,17/06/2001,Nữ,066301004504,24133',
];

export class SmallRun {
  readonly path = mkdtempSync(join(tmpdir(), 'doisoat-explain-'));

  static async create(): Promise<SmallRun> {
    const made = new SmallRun();
    made.write('dan_cu.csv', MASTER);
    made.write('bao_hiem.csv', INSURANCE);
    const files = ['--master', 'dan_cu.csv', '--insurance', 'bao_hiem.csv', '--out', 'ket-qua'];
    const { code, stderr } = await made.run([
      'run',
      ...files,
      '--reports',
      'tables',
      '--max-rejected',
      '90%',
    ]);
    if (code !== 0) throw new Error(stderr);
    return made;
  }

  write(name: string, lines: readonly string[]): void {
    writeFileSync(join(this.path, name), lines.map((line) => `${line}\n`).join(''));
  }

  run(argv: readonly string[], env: Readonly<Record<string, string>> = { LANG: 'C.UTF-8' }): Promise<Said> {
    return doisoat(argv, { cwd: this.path, env });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
