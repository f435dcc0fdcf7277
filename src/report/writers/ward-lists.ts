/**
 * theo-xa/<ward>/danh-sach.xlsx: the people whom the officers of a ward have to check, a sheet for each officer.
 * One workbook (two while one is being compressed) at a time in memory.
 */
import { mkdir } from 'node:fs/promises';
import type { Finding, Officer } from '../../flow.ts';
import { dayText } from '../figures.ts';
import { fileFailure } from '../out-file.ts';
import { masterTexts, SourceIndex } from '../sources.ts';
import { type ListContext, listCells, personCells, shown } from '../ward-list/list-cells.ts';
import { findingsByWard, type ListEntry, listEntries } from '../ward-list/list-entries.ts';
import { inListOrder } from '../ward-list/list-order.ts';
import { WardFolders } from '../ward-list/ward-folder.ts';
import { wardNames } from '../ward-names.ts';
import { WARD_COLUMNS, type WardColumn } from '../wording.ts';
import type { ArtefactReport, ArtefactWriter } from '../writer.ts';
import type { StyleName } from '../xlsx/styles.ts';
import { Workbook } from '../xlsx/workbook.ts';

const FOLDER = 'theo-xa';
const FILE = 'danh-sach.xlsx';
const OFFICERS: readonly Officer[] = ['police', 'civil_status', 'insurance'];
/** Rows of heading: title, ward and date, how to answer, column heads. */
const HEADER_ROW = 4;
/** A footer of more than 255 letters makes a sheet that Excel calls damaged; every "&" counts twice. */
const LONGEST_FOOTER = 100;

const WIDTHS: Readonly<Record<WardColumn, number>> = {
  number: 5,
  finding: 26,
  name_extract: 17,
  birth_extract: 11,
  sex_extract: 6,
  citizen_id_extract: 14,
  name_master: 17,
  birth_master: 11,
  sex_master: 6,
  citizen_id_master: 14,
  resident: 13,
  confidence: 12,
  source: 12,
  hamlet: 11,
  address: 18,
  phone: 12,
  action: 28,
  answer: 12,
  note: 16,
  key: 20,
};

const CELL_STYLES: readonly StyleName[] = WARD_COLUMNS.map((column) =>
  column === 'answer' || column === 'note' ? 'answer' : 'cell',
);

export const wardLists: ArtefactWriter = {
  name: FOLDER,
  forPeople: true,
  async write({ outcome, wording, path, signal }) {
    const context: ListContext = {
      outcome,
      wording,
      index: new SourceIndex(outcome),
      ofMaster: masterTexts(outcome),
    };
    const names = wardNames(outcome);
    const folders = new WardFolders();
    const wards = [...findingsByWard(outcome.findings)].map(([code, findings]): Ward => {
      const name = shown(names.get(code) ?? '');
      return { code, name, findings, folder: `${FOLDER}/${folders.folderOf(code, name)}` };
    });
    const reports = await eachOfTwo(wards, async (ward) => {
      signal?.throwIfAborted();
      await makeFolder(path(ward.folder));
      return writeWard(path(`${ward.folder}/${FILE}`), ward, context);
    });
    return {
      files: reports.map(({ rows }, index) => ({ name: `${wards[index]!.folder}/${FILE}`, rows })),
      cutCells: reports.reduce((sum, report) => sum + report.cutCells, 0),
    } satisfies ArtefactReport;
  },
};

/** Two at a time: while one book is compressed and written, the cells of the next are made. */
async function eachOfTwo<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<readonly U[]> {
  const results = new Array<U>(items.length);
  const next = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of next) results[index] = await work(item);
  };
  const ends = await Promise.allSettled([lane(), lane()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileFailure(error, path);
  }
}

interface Ward {
  readonly code: string;
  readonly name: string;
  readonly findings: readonly Finding[];
  /** Inside the output directory. */
  readonly folder: string;
}

/** An entry and what every officer sees of it. */
interface Listed {
  readonly entry: ListEntry;
  readonly cells: readonly string[];
}

async function writeWard(
  path: string,
  ward: Ward,
  context: ListContext,
): Promise<{ rows: number; cutCells: number }> {
  const { outcome, index, ofMaster } = context;
  const entries = inListOrder(listEntries(ward.findings, outcome, index), ofMaster, index);
  const listed = entries.map((entry): Listed => ({ entry, cells: personCells(entry, context) }));
  const book = await Workbook.create(path, context.wording.cut);
  try {
    let rows = 0;
    for (const officer of OFFICERS) rows += await writeSheet(book, officer, ward, listed, context);
    await book.close();
    return { rows, cutCells: book.cutCells };
  } catch (error) {
    await book.abandon();
    throw error;
  }
}

/** The sheet of one officer, if he has anything to check; answers its people. */
async function writeSheet(
  book: Workbook,
  officer: Officer,
  ward: Ward,
  listed: readonly Listed[],
  context: ListContext,
): Promise<number> {
  const theirs = listed.flatMap(({ entry, cells }) => {
    const findings = entry.findings.filter((finding) => officerOf(finding).includes(officer));
    return findings.length === 0 ? [] : [{ cells, findings }];
  });
  if (theirs.length === 0) return 0;
  const words = context.wording.wardList;
  const asOf = dayText(context.outcome.plan.asOf);
  const subtitle = words.subtitle({ wardCode: ward.code, wardName: ward.name, asOf, people: theirs.length });
  const sheet = book.sheet({
    name: words.sheet(officer),
    columns: WARD_COLUMNS.map((column) => ({ width: WIDTHS[column], hidden: column === 'key' })),
    headerRow: HEADER_ROW,
    print: {
      footerLeft: subtitle.slice(0, LONGEST_FOOTER).replaceAll('&', '&&'),
      footerRight: words.page('&P', '&N'),
    },
  });
  sheet.row([words.title(officer)], 'title');
  sheet.row([subtitle], 'line');
  sheet.row([words.hint], 'line');
  sheet.row(
    WARD_COLUMNS.map((column) => words.columns[column]),
    'header',
  );
  let number = 0;
  for (const { cells, findings } of theirs) {
    sheet.row(listCells(++number, cells, findings, context.wording), CELL_STYLES);
    if (sheet.full) await sheet.flush();
  }
  await sheet.end([
    {
      column: WARD_COLUMNS.indexOf('answer'),
      firstRow: HEADER_ROW + 1,
      lastRow: sheet.rows,
      choices: words.answers,
      error: words.answerError,
    },
  ]);
  return theirs.length;
}

/** A finding that names nobody goes to the police, who keep the residents' file. */
function officerOf(finding: Finding): readonly Officer[] {
  return finding.who.length === 0 ? ['police'] : finding.who;
}
