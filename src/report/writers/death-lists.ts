/**
 * khai-tu-qua-han.xlsx: residents whom officers called dead. Those whom the death register does not know go to the
 * civil-status clerk, with what births and marriages say of them; those whom it knows go to the police, with number, place
 * and date of the registration. Made where a ledger is kept and anybody was called dead.
 */
import type { Role } from '../../flow.ts';
import { dayText } from '../../vietnamese/civil-date.ts';
import { MATCH } from '../identities.ts';
import type { RunOutcome } from '../model.ts';
import type { RecordTexts } from '../record-texts.ts';
import { masterTexts, SourceIndex } from '../sources.ts';
import { masked } from '../ward-list/masked.ts';
import { shown } from '../ward-list/shown.ts';
import type { ReportWording } from '../wording.ts';
import type { ArtefactWriter } from '../writer.ts';
import { linesIn, rowHeight } from '../xlsx/text-height.ts';
import { Workbook } from '../xlsx/workbook.ts';

const FILE = 'khai-tu-qua-han.xlsx';
const CLERK_WIDTHS = [5, 26, 12, 15, 34, 13, 52, 20];
const POLICE_WIDTHS = [5, 26, 12, 15, 34, 13, 18, 26, 13, 18];
const HEADER_HEIGHT = 30;

/** A record of an extract that was matched to the person. */
interface Place {
  readonly kind: string;
  readonly source: string;
  readonly row: number;
  readonly texts: RecordTexts;
  /** Texts of all people of the record: what belongs to the record may stand with any of them. */
  readonly all: readonly RecordTexts[];
}

interface Dead {
  readonly row: number;
  readonly since: string;
  readonly deaths: readonly Place[];
  readonly others: readonly Place[];
}

export const deathLists: ArtefactWriter = {
  name: FILE,
  forPeople: true,
  async write({ outcome, wording, path, protection }) {
    const people = peopleOf(outcome);
    if (people.length === 0) return { files: [], cutCells: 0 };
    const book = await Workbook.create(path(FILE), { cutNote: wording.cut, protection });
    try {
      const unknown = people.filter(({ deaths }) => deaths.length === 0);
      const known = people.filter(({ deaths }) => deaths.length > 0);
      await writeSheet(book, 'clerk', unknown, outcome, wording);
      await writeSheet(book, 'police', known, outcome, wording);
      await book.close();
    } catch (error) {
      await book.abandon();
      throw error;
    }
    return { files: [{ name: FILE, rows: people.length }], cutCells: book.cutCells };
  },
};

/** Everybody who was called dead and still stands in the residents' file, in its order, each person once. */
function peopleOf(outcome: RunOutcome): readonly Dead[] {
  const reported = outcome.overTime?.reportedDead ?? [];
  if (reported.length === 0) return [];
  const { clusterOf } = outcome.clusters;
  const records = new Map<number, Place[]>(reported.map(({ row }) => [clusterOf[row]!, []]));
  const index = new SourceIndex(outcome);
  for (const { raw, verdicts } of outcome.extracts) {
    const all = verdicts.flatMap(({ table }) => index.texts(raw.source, table.person) ?? []);
    for (const { table, status, partner } of verdicts) {
      const texts = index.texts(raw.source, table.person);
      if (texts === undefined) continue;
      for (let row = 0; row < status.length; row++) {
        if (status[row] !== MATCH) continue;
        records.get(clusterOf[partner[row]!]!)?.push({ kind: raw.kind, source: raw.source, row, texts, all });
      }
    }
  }
  const seen = new Set<number>();
  return [...reported]
    .sort((left, right) => left.row - right.row)
    .flatMap(({ row, since }) => {
      const root = clusterOf[row]!;
      if (seen.has(root)) return [];
      seen.add(root);
      const found = records.get(root) ?? [];
      const deaths = found.filter(({ kind }) => kind === 'death');
      return [
        { row, since, deaths, others: found.filter(({ kind }) => kind === 'birth' || kind === 'marriage') },
      ];
    });
}

async function writeSheet(
  book: Workbook,
  officer: 'clerk' | 'police',
  people: readonly Dead[],
  outcome: RunOutcome,
  wording: ReportWording,
): Promise<void> {
  const { text } = wording.overTime;
  const widths = officer === 'clerk' ? CLERK_WIDTHS : POLICE_WIDTHS;
  const title = text(officer === 'clerk' ? 'clerkTitle' : 'policeTitle');
  const sheet = book.sheet({
    name: text(officer === 'clerk' ? 'clerkSheet' : 'policeSheet'),
    columns: widths.map((width) => ({ width })),
    headerRow: 3,
    print: {
      orientation: 'landscape',
      columns: widths.length,
      footerLeft: title,
      footerRight: wording.wardList.page('&P', '&N'),
    },
  });
  const facts = { people: people.length, asOf: dayText(outcome.plan.asOf) };
  sheet.row([title], 'title', 20);
  sheet.row([text(officer === 'clerk' ? 'clerkLead' : 'policeLead', facts)], 'line');
  const own = ['number', 'name', 'birthDate', 'citizenId', 'address', 'reported'] as const;
  const rest =
    officer === 'clerk'
      ? (['saysOthers', 'done'] as const)
      : (['registrationNumber', 'registrationPlace', 'deathDate', 'source'] as const);
  sheet.row(
    [...own, ...rest].map((head) => text(head)),
    'header',
    HEADER_HEIGHT,
  );
  const master = masterTexts(outcome);
  const { mask } = outcome.plan;
  for (const [at, { row, since, deaths, others }] of people.entries()) {
    const citizenId = master.of('citizenId', row);
    const person = [
      at + 1,
      shown(master.of('fullName', row)),
      shown(master.of('birthDate', row)),
      shown(mask ? masked('citizenId', citizenId) : citizenId),
      shown(master.of('address', row)),
      dayText(since),
    ];
    const [death] = deaths;
    const told =
      death === undefined
        ? [
            others.length === 0 ? text('saysNothing') : others.map((one) => saysOf(one, wording)).join('\n'),
            '',
          ]
        : registrationOf(death, outcome);
    const cells = [...person, ...told];
    const lines = cells.map((cell, column) =>
      typeof cell === 'string' ? linesIn(cell, widths[column]!) : 1,
    );
    sheet.row(cells, 'cell', rowHeight(Math.max(...lines)));
    if (sheet.full) await sheet.flush();
  }
  await sheet.end({ tableEnd: sheet.rows });
}

/** Number, place and day of the registered death, and the record. */
function registrationOf(place: Place, outcome: RunOutcome): string[] {
  const { source, row } = place;
  const record = outcome.extracts.find(({ raw }) => raw.source === source)?.raw.row[row] ?? 0;
  return [
    ...(['registrationNumber', 'registrationPlace', 'eventDate'] as const).map((role) =>
      ofRecord(place, role),
    ),
    `${source} ${record}`,
  ];
}

/** What a birth or a marriage says of him: in which register he stands, and since when. */
function saysOf(place: Place, wording: ReportWording): string {
  const facts = {
    person: wording.person(place.texts.person),
    number: ofRecord(place, 'registrationNumber'),
    place: ofRecord(place, 'registrationPlace'),
    day: ofRecord(place, 'eventDate'),
  };
  return wording.overTime.text(place.kind === 'birth' ? 'birthSays' : 'marriageSays', facts);
}

function ofRecord({ row, texts, all }: Place, role: Role): string {
  return shown([texts, ...all].map((one) => one.of(role, row)).find((text) => text !== '') ?? '');
}
