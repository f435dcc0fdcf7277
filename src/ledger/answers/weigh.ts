/**
 * Weighs what officers said against each other, against earlier answers and against the findings as they stand, one row
 * after the other in the order in which the files were given. Nothing is written here: `outcome` is what would change.
 */
import type { AnswerVerdict, OfficerStatement } from '../../answer-flow.ts';
import type { KeyedHash } from '../keyed-hash.ts';
import type { Database } from '../sqlite.ts';
import { aboutOf, type Choice, choiceOf, OF_DEATHS } from './choice.ts';
import { DecisionBook } from './decision-book.ts';
import { NoteBook } from './note-book.ts';
import { isSameAnswer, speaksAgainst, takesPlace } from './precedence.ts';
import type {
  Contradiction,
  ContradictionKind,
  Told,
  UnderstoodRow,
  UnusedCode,
  UnusedRow,
} from './reading.ts';
import { type Given, rankOf, Stored, type StoredFinding } from './stored.ts';

/** A new answer and the finding at which it will stand. */
export interface NewAnswer {
  readonly finding: string;
  readonly given: Given;
}

export interface Weighed {
  readonly understood: readonly UnderstoodRow[];
  readonly contradictions: readonly Contradiction[];
  readonly unused: readonly UnusedRow[];
  readonly answers: readonly NewAnswer[];
  /** Findings whose answer is another one than before. */
  readonly changed: readonly StoredFinding[];
  readonly decisions: DecisionBook;
  readonly notes: NoteBook;
  readonly latestRun: number;
}

export class Weighing {
  readonly #stored: Stored;
  readonly #hash: KeyedHash;
  readonly #decisions: DecisionBook;
  readonly #notes: NoteBook;
  readonly #answers: NewAnswer[] = [];
  readonly #touched = new Set<StoredFinding>();
  readonly #understood: UnderstoodRow[] = [];
  readonly #unused: UnusedRow[] = [];
  readonly #contradictions = new Map<string, Contradiction & { readonly findings: string[] }>();
  #rows = 0;

  constructor(database: Database, ledgerId: string, hash: KeyedHash) {
    this.#stored = new Stored(database, ledgerId);
    this.#hash = hash;
    this.#decisions = new DecisionBook(this.#stored);
    this.#notes = new NoteBook(this.#stored);
  }

  outcome(): Weighed {
    return {
      understood: this.#understood,
      contradictions: [...this.#contradictions.values()],
      unused: this.#unused,
      answers: this.#answers,
      changed: [...this.#touched].filter(({ standing, before }) => standing !== before),
      decisions: this.#decisions,
      notes: this.#notes,
      latestRun: this.#stored.latestRun,
    };
  }

  take(statement: OfficerStatement): void {
    const { made, place, verdict } = statement;
    this.#rows++;
    if (made !== undefined && !this.#stored.ledgerIds.has(made.ledger)) {
      this.#leave('ledger_other', statement);
      return;
    }
    const unknown = statement.findings.filter((id) => this.#stored.finding(id) === undefined);
    const findings = [...new Set(statement.findings.map((id) => this.#stored.finding(id)))].filter(
      (finding): finding is StoredFinding => finding !== undefined,
    );
    const [first] = findings;
    if (first === undefined) {
      this.#leave('finding_unknown', statement, unknown);
      return;
    }
    if (unknown.length > 0) this.#leave('some_findings_unknown', statement, unknown);
    const audience = statement.audience ?? first.who[0]!;
    const choice = choiceOf(statement, findings, this.#stored, this.#hash);
    if (choice.unused !== undefined) this.#leave(choice.unused, statement);
    const counted = choice.counts ? verdict : undefined;
    const answers = counted === undefined ? [] : this.#answer(statement, findings, audience, counted, choice);
    const noted = this.#notes.take(statement, findings, audience, answers[0]);
    if (counted === undefined && statement.note === '') return;
    this.#understood.push({
      place,
      ward: first.ward,
      audience,
      verdict: counted,
      isNew: answers.length > 0 || noted,
      hasNote: statement.note !== '',
    });
  }

  #leave(code: UnusedCode, { place }: OfficerStatement, unknown: readonly string[] = []): void {
    this.#unused.push({ code, place, unknown });
  }

  /** Answers that were not known before. */
  #answer(
    statement: OfficerStatement,
    findings: readonly StoredFinding[],
    audience: string,
    verdict: AnswerVerdict,
    { chosen, pairs }: Choice,
  ): readonly Given[] {
    const added: Given[] = [];
    const effective = new Map<StoredFinding, Given>();
    const about = aboutOf(statement, findings);
    const row = `new ${this.#rows}`;
    for (const finding of findings) {
      const sheetRun = statement.made?.run ?? null;
      const rank = rankOf(audience, finding.who);
      const given: Given = {
        number: undefined,
        audience,
        verdict,
        chosen: verdict === 'same' || verdict === 'other' ? chosen : null,
        sheetRun,
        place: statement.place,
        row,
        rank,
      };
      if (this.#isKnown(finding, given, findings)) continue;
      if (verdict === 'fixed' && sheetRun !== null && finding.isOpen && finding.cameAgain > sheetRun) {
        this.#contradict('came_again', finding, given, undefined, 'data');
        continue;
      }
      this.#answers.push({ finding: finding.id, given });
      finding.history.push(given);
      added.push(given);
      this.#askData(finding, given, findings);
      if (this.#stand(finding, given)) effective.set(finding, given);
    }
    for (const { finding, of, resident, decision } of pairs) {
      const given = effective.get(finding);
      if (given !== undefined) this.#listAll(this.#decisions.decide(of, resident, decision, given), finding);
    }
    if (about === 'resident' && isClass(verdict)) {
      for (const [finding, given] of effective) {
        if (finding.resident === null) continue;
        this.#listAll(this.#decisions.classify(finding.resident, verdict, given), finding);
      }
    }
    return added;
  }

  /** The same officer said the same before, of the same sheet or in another copy of it. */
  #isKnown(finding: StoredFinding, given: Given, findings: readonly StoredFinding[]): boolean {
    const { standing, history, isOpen } = finding;
    const known = history.some(
      (one) => one.audience === given.audience && one.sheetRun === given.sheetRun && isSameAnswer(one, given),
    );
    if (!known) return false;
    if (standing === undefined) {
      if (isOpen) this.#contradict('came_again', finding, given, undefined, 'data');
    } else if (speaksAgainst(given, standing)) {
      this.#contradict(kindOf(given, standing), finding, given, standing, 'against');
    } else if (isSameAnswer(given, standing)) this.#askData(finding, given, findings);
    return true;
  }

  #askData(finding: StoredFinding, given: Given, all: readonly StoredFinding[]): void {
    const { verdict, sheetRun } = given;
    if (verdict === 'fixed' && sheetRun !== null && finding.isOpen && sheetRun < this.#stored.latestRun)
      this.#contradict('still_there', finding, given, undefined, 'given');
    const hasDied = all.some(({ code, isOpen }) => isOpen && OF_DEATHS.has(code));
    if ((verdict === 'absent' || verdict === 'abroad') && hasDied)
      this.#contradict('death_registered', finding, given, undefined, 'given');
  }

  /** Whether the answer is the one that counts now, or says what that one says. */
  #stand(finding: StoredFinding, given: Given): boolean {
    const { standing } = finding;
    if (standing !== undefined) {
      const wins = takesPlace(given, standing);
      if (isSameAnswer(given, standing)) return true;
      if (speaksAgainst(given, standing))
        this.#contradict(kindOf(given, standing), finding, given, standing, wins ? 'given' : 'against');
      if (!wins) return false;
      this.#decisions.withdraw(finding, standing);
    }
    finding.standing = given;
    this.#touched.add(finding);
    return true;
  }

  #listAll(
    lost: readonly { readonly other: Given; readonly wins: boolean; readonly given: Given }[],
    at: StoredFinding,
  ) {
    for (const { other, wins, given } of lost) {
      if (speaksAgainst(given, other))
        this.#contradict(kindOf(given, other), at, given, other, wins ? 'given' : 'against');
    }
  }

  /** One entry for a row and what it stands against, whatever the number of its findings. */
  #contradict(
    kind: ContradictionKind,
    { id, ward }: StoredFinding,
    given: Given,
    other: Given | undefined,
    kept: Contradiction['kept'],
  ): void {
    const key = [given.row, other?.row ?? kind, kept].join('\0');
    const known = this.#contradictions.get(key);
    if (known !== undefined) {
      if (!known.findings.includes(id)) known.findings.push(id);
      return;
    }
    const against = other === undefined ? {} : { against: told(other) };
    this.#contradictions.set(key, { kind, findings: [id], ward, given: told(given), ...against, kept });
  }
}

function told({ place, audience, verdict }: Given): Told {
  return { place, audience, verdict };
}

function kindOf(given: Given, other: Given): ContradictionKind {
  if (given.audience !== other.audience) return 'two_officers';
  if (other.number !== undefined) return 'earlier_answer';
  return given.place.file === other.place.file ? 'two_rows' : 'two_files';
}

function isClass(verdict: AnswerVerdict): verdict is 'dead' | 'absent' | 'abroad' | 'unclear' {
  return verdict === 'dead' || verdict === 'absent' || verdict === 'abroad' || verdict === 'unclear';
}
