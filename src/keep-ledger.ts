/**
 * A run and its ledger: opens it before the work, says what the findings mean over time when they are known, and enters
 * the run together with its output. Without a ledger in the plan nothing is loaded and nothing is kept.
 */
import { join } from 'node:path';
import { Failure } from './failure.ts';
import type { Finding, Progress } from './flow.ts';
import { changeRows, keptRuns } from './ledger/changes.ts';
import { compareRun, type FindingKeys, type RunChanges } from './ledger/compare-run.ts';
import { countDay, countsBetween } from './ledger/day-counts.ts';
import { type Departed, deadResidents, departedRecords } from './ledger/departed.ts';
import type { RunMeasures } from './ledger/enter-figures.ts';
import { type EnteredRun, enterRun, nextRun } from './ledger/enter-run.ts';
import { classifiedResidents, type FoundAgain, markLost } from './ledger/lost.ts';
import { type KeptNote, keptNotes } from './ledger/notes.ts';
import { type Ledger, openLedger } from './ledger/open-ledger.ts';
import { decidedPairs } from './ledger/pairs.ts';
import { purgeLedger } from './ledger/purge.ts';
import { reportedPeople } from './ledger/reported.ts';
import { scoreTrend } from './ledger/trend.ts';
import type { OfficerAnswers, ReportedResident } from './plan/officer-decisions.ts';
import type { Plan } from './plan/plan.ts';
import {
  decisionsAgain,
  MASTER,
  notesAgain,
  type PeopleAgain,
  peopleAgain,
  type RunTables,
  reportedAgain,
  residentHash,
  residentsAgain,
  struckOffAgain,
} from './recognise-people.ts';
import { stampAt } from './report/output-folder.ts';
import type { OverTime } from './report/over-time.ts';
import { recoverOutput } from './report/publish.ts';
import type { Companion } from './report/publishing/publication.ts';
import { dayAfter, deadlineKind } from './report/ward-list/deadlines.ts';
import type { Sequence } from './table/sequence.ts';

/** Points of the trend lines before this run. */
const MOST_TREND_POINTS = 60;

/** What a command needs of outputs to open a ledger. */
export const OUTPUTS = {
  async stands(outPath: string, runId: string): Promise<boolean> {
    await recoverOutput(outPath);
    return (await stampAt(join(outPath)))?.runId === runId;
  },
};

export interface KeptRunFindings extends RunTables {
  readonly findings: Sequence<Finding>;
}

/** What the ledger takes from summary.json. */
export interface KeptSummary extends RunMeasures {
  readonly master: { readonly used: number };
  readonly extracts: readonly { readonly persons: number }[];
}

export interface KeptLedger {
  /** Call once, when everything is read: what officers have answered about people of this run. */
  answers(tables: RunTables): OfficerAnswers;
  /** Call once, when the findings are known. */
  compare(run: KeptRunFindings): OverTime;
  /** Publishes ledger and output together. */
  companion(summary: KeptSummary, started: string): Companion;
  /** After publishing: whose people are not in the data any more is written down; what is older than the plan keeps leaves. */
  purge(progress: Progress): void;
  close(): void;
}

export async function keepLedger(
  plan: Plan,
  runId: string,
  version: string,
  progress: Progress,
): Promise<KeptLedger | undefined> {
  if (plan.ledgerPath === undefined) return undefined;
  const adopt = plan.adoptLedger === true;
  const ledger = await openLedger(plan.ledgerPath, { use: 'write', create: true, adopt }, OUTPUTS);
  try {
    for (const { code, facts } of ledger.notices) progress.note(code, facts);
    if (!adopt) await refuseForked(ledger, plan);
    return new RunLedger(ledger, plan, { runId, version, progress });
  } catch (error) {
    ledger.close();
    throw error;
  }
}

/** The output in place says that this ledger has a run which it does not have: another copy of it made that run. */
async function refuseForked(ledger: Ledger, { out, outPath }: Plan): Promise<void> {
  const stamp = await stampAt(outPath);
  if (stamp === undefined || stamp.id !== ledger.id) return;
  const own = ledger.database.prepare('SELECT run_id FROM runs WHERE run = ?').get(stamp.run);
  const isOlder = own === undefined && stamp.run < nextRun(ledger.database);
  if (isOlder || own?.['run_id'] === stamp.runId) return;
  throw Failure.of('ledger_forked', { file: ledger.path }, { out, run: stamp.run });
}

interface ThisRun {
  readonly runId: string;
  readonly version: string;
  readonly progress: Progress;
}

class RunLedger implements KeptLedger {
  readonly #ledger: Ledger;
  readonly #plan: Plan;
  readonly #run: ThisRun;
  #residents: ReadonlyMap<string, readonly number[]> = new Map();
  #reported: readonly ReportedResident[] = [];
  #notes: readonly KeptNote[] = [];
  #again: PeopleAgain | undefined;
  #departed: readonly Departed[] = [];
  #changes: RunChanges | undefined;

  constructor(ledger: Ledger, plan: Plan, run: ThisRun) {
    this.#ledger = ledger;
    this.#plan = plan;
    this.#run = run;
  }

  answers(tables: RunTables): OfficerAnswers {
    const { database, hash } = this.#ledger;
    const pairs = decidedPairs(database);
    const people = reportedPeople(database);
    const dead = deadResidents(database);
    const departed = [...departedRecords(database), ...dead];
    this.#notes = keptNotes(database);
    const wanted = new Set([
      ...pairs.flatMap(({ source, record, resident }) =>
        source === MASTER ? [record, resident] : [resident],
      ),
      ...classifiedResidents(database),
      ...departed.map(({ resident }) => resident),
      ...this.#notes.map(({ person }) => person),
    ]);
    this.#residents = residentsAgain(hash, tables, wanted);
    const again = peopleAgain(hash, tables, [...pairs, ...departed], this.#residents);
    this.#again = again;
    this.#departed = dead.filter(
      (one) => again.residents(one.resident).length === 0 && again.records(one).length > 0,
    );
    const { decisions, lost } = decisionsAgain(pairs, again);
    const pinned = decisions.filter(({ decision }) => decision === 'pinned').length;
    if (decisions.length + lost > 0) {
      const facts = { pinned, forbidden: decisions.length - pinned };
      this.#run.progress.note('decisions_kept', lost === 0 ? facts : { ...facts, lost });
    }
    this.#reported = reportedAgain(people, this.#residents);
    return { decisions, reported: this.#reported, struckOff: struckOffAgain(departed, again) };
  }

  compare({ findings, ...tables }: KeptRunFindings): OverTime {
    const { database, id } = this.#ledger;
    const keys = findingKeys(this.#ledger, this.#plan, tables);
    const departed = this.#departed;
    const changes = { ...compareRun(database, [...findings], this.#plan.asOf, keys), departed };
    this.#changes = changes;
    const last = keptRuns(database).at(-1);
    const run = nextRun(database);
    const { asOf } = this.#plan;
    const from = `${asOf.slice(0, 7)}-01`;
    return {
      stamp: { id, run, runId: this.#run.runId },
      since: last === undefined ? undefined : { run: last.run, asOf: last.asOf },
      standings: changes.standings,
      changes: changeRows(changes),
      trend: scoreTrend(database, MOST_TREND_POINTS),
      month: { from, rows: [...countsBetween(database, from, asOf), ...countDay(database, run, changes)] },
      reportedDead: this.#reported.filter((one) => one.class === 'dead'),
      notes: notesAgain(this.#ledger.hash, tables, this.#notes, this.#residents, findings),
    };
  }

  companion(summary: KeptSummary, started: string): Companion {
    let entered: EnteredRun | undefined;
    const { outPath } = this.#plan;
    const facts = {
      runId: this.#run.runId,
      started,
      outPath,
      program: this.#run.version,
      residents: summary.master.used,
      persons: summary.extracts.reduce((sum, { persons }) => sum + persons, 0),
    };
    return {
      prepare: () => {
        entered = enterRun(this.#ledger, facts, this.#changes!, summary);
      },
      confirm: () => entered?.confirm(),
      failed: async () => {
        if ((await stampAt(outPath))?.runId === this.#run.runId) entered?.confirm();
        else entered?.takeBack();
      },
    };
  }

  purge(progress: Progress): void {
    const { ledgerKeepDays, asOf } = this.#plan;
    try {
      if (this.#again !== undefined) markLost(this.#ledger, asOf, foundAgain(this.#again));
      if (ledgerKeepDays === undefined) return;
      const gone = purgeLedger(this.#ledger, dayAfter(asOf, -ledgerKeepDays));
      if (gone.findings + gone.answers + gone.decisions > 0) progress.note('ledger_purged', { ...gone });
    } catch (error) {
      // The run is published: what could not leave now leaves after the next run.
      const codes = error instanceof Failure ? error.faults.map(({ code }) => code) : [];
      progress.note('ledger_not_purged', { codes });
    }
  }

  close(): void {
    this.#ledger.close();
  }
}

function foundAgain(again: PeopleAgain): FoundAgain {
  return {
    pair: (pair) => again.residents(pair.resident).length > 0 && again.records(pair).length > 0,
    resident: (hash) => again.residents(hash).length > 0,
    record: (departed) => again.records(departed).length > 0,
  };
}

/** People as hashes, and by when a finding is to be cleared up. */
function findingKeys(ledger: Ledger, { asOf, reporting }: Plan, tables: RunTables): FindingKeys {
  const raws = new Map(tables.extracts.map((raw) => [raw.source, raw]));
  const { verifyDays, repairDays, visitDays } = reporting.deadlines;
  const visit = dayAfter(asOf, visitDays);
  const desk = {
    verifyBy: dayAfter(asOf, verifyDays),
    repairBy: dayAfter(asOf, verifyDays + repairDays),
  };
  return {
    record: ({ source, row, person }) => {
      const raw = raws.get(source);
      return raw === undefined || row < 0 ? null : ledger.hash.record(raw, row, person);
    },
    resident: ({ source, resident, row }) => {
      const at = resident < 0 && source === 'master' ? row : resident;
      if (at < 0) return null;
      return residentHash(ledger.hash, tables, at);
    },
    deadline: (finding) => {
      const kind = deadlineKind([finding]);
      if (kind === 'none') return undefined;
      return kind === 'visit' ? { verifyBy: visit, repairBy: visit } : desk;
    },
  };
}
