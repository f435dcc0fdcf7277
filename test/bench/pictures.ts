/**
 * The pictures of README.md, from the reports of `npm run demo`: the beginning of the page and the first printed sheet of
 * people. Needs chromium, soffice and pdftoppm. `npm run pictures`
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, open } from '../report/page/browser.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const REPORTS = join(ROOT, 'demo/ket-qua');
const PICTURES = join(ROOT, 'fixtures/pictures');
const DOTS_PER_INCH = '80';
const SOFFICE_MS = 120_000;

await pictureOfPage();
pictureOfSheet();

async function pictureOfPage(): Promise<void> {
  const browser = await launch();
  try {
    const view = { width: 1100, height: 820, colorScheme: 'light' } as const;
    const { page } = await open(browser, join(REPORTS, 'bao-cao.html'), view);
    await page.screenshot({ path: join(PICTURES, 'bao-cao.png') });
  } finally {
    await browser.close();
  }
}

/** The sheet on which the first officer's people begin, as LibreOffice prints it. */
function pictureOfSheet(): void {
  const folder = mkdtempSync(join(tmpdir(), 'doisoat-pictures-'));
  try {
    const ward = readdirSync(join(REPORTS, 'theo-xa')).sort()[1]!;
    const book = join(REPORTS, 'theo-xa', ward, 'danh-sach.xlsx');
    const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, book], {
      stdio: 'ignore',
      timeout: SOFFICE_MS,
    });
    const pdf = join(folder, 'danh-sach.pdf');
    const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1e9 }).split('\f');
    const page = String(
      pages.findIndex((text) => text.includes('DANH SÁCH CẦN KIỂM TRA') && text.includes('STT')) + 1,
    );
    execFileSync('pdftoppm', [
      '-r',
      DOTS_PER_INCH,
      '-f',
      page,
      '-l',
      page,
      '-singlefile',
      '-png',
      pdf,
      join(folder, 'p'),
    ]);
    renameSync(join(folder, 'p.png'), join(PICTURES, 'danh-sach.png'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
