/**
 * Every shape that travels between stages, in the order in which data passes. Types only.
 * RawTable → CleanTable → Candidates → ComparedPairs → Verdicts → Findings → (report/model) ReportModel.
 * Value code 0 always means "nothing there"; row numbers inside shapes count used rows from 0.
 */
import type { Dictionary } from './table/dictionary.ts';
import type { KeptText } from './table/kept-text.ts';
import type { REASON_NAMES, SEVERITIES, STATUS_NAMES } from './table/verdict-codes.ts';
import type { IssueCode } from './vietnamese/issue-codes.ts';

// ---------------------------------------------------------------- words of the plan
export type SourceKindName = 'master' | 'insurance' | 'birth' | 'death' | 'marriage' | 'residence' | 'custom';
export type PersonSlot = 'self' | 'child' | 'father' | 'mother' | 'husband' | 'wife';

export type Role =
  | 'residentId'
  | 'fullName'
  | 'givenName'
  | 'familyName'
  | 'birthDate'
  | 'birthDateKind'
  | 'sex'
  | 'citizenId'
  | 'oldIdNumber'
  | 'insuranceNumber'
  | 'insuranceType'
  | 'healthCard'
  | 'employer'
  | 'address'
  | 'hamlet'
  | 'wardCode'
  | 'wardName'
  | 'householdId'
  | 'headName'
  | 'relationToHead'
  | 'maritalStatus'
  | 'phone'
  | 'contactNote'
  | 'idIssueDate'
  | 'residenceType'
  | 'fromDate'
  | 'toDate'
  | 'eventDate'
  | 'registrationNumber'
  | 'registrationPlace'
  | 'fatherName'
  | 'fatherId'
  | 'motherName'
  | 'motherId'
  | 'status'
  | 'ethnicGroup';

/** `fullName` for the person himself, `child.fullName` for a person in a row of several; a custom field's own name. */
export type FieldKey = string;

// ---------------------------------------------------------------- 1. RawTable: as it stood in the file
export interface RawColumn {
  /** The header as it stands in the file. */
  readonly header: string;
  /** One code a used row; 0 = empty cell. */
  readonly codes: Int32Array;
  /** Distinct texts exactly as they stood (unquoted, otherwise unchanged). */
  readonly dictionary: Dictionary;
}

export interface RejectedRecord {
  /** Read-record number, from 1. */
  readonly row: number;
  /** Physical line where the record begins, from 1. */
  readonly line: number;
  /** Byte offset in the file where the record begins; -1 in a workbook, where it has none. */
  readonly byte: number;
  readonly reason:
    | 'too_few_fields'
    | 'too_many_fields'
    | 'broken_quote'
    | 'not_text'
    | 'too_long'
    | 'nul_byte';
  /** Facts such as "7 of 9 fields"; no personal data. */
  readonly detail: string;
  /** The record as it stands, cut at 2,000 characters; not-text bytes as \xNN. */
  readonly raw: string;
}

export interface FileFacts {
  /** Path as the user gave it. */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly delimiter: string;
  /** Present where the file is a workbook: which of its sheets was read; lines are row numbers there. */
  readonly workbook?: {
    readonly sheet: string;
    readonly otherSheets: readonly string[];
    /** Rows that are hidden or filtered away; they are read all the same. */
    readonly hiddenRows: number;
    /** Formulas without a value: their cells are read as empty. */
    readonly uncalculated: number;
  };
  /** Physical line of the header row, from 1. */
  readonly headerLine: number;
  readonly headers: readonly string[];
  /** What was decided for each column that carries a field. */
  readonly columns: readonly {
    readonly key: FieldKey;
    readonly header: string;
    readonly how: 'configured' | 'exact' | 'one_letter' | 'content';
  }[];
  readonly unmappedHeaders: readonly string[];
  readonly blankLines: number;
  readonly titleLines: number;
  readonly footerLines: number;
  /** Records read = rejected + used. */
  readonly recordsRead: number;
}

export interface RawTable {
  /** `master` or the extract's name. */
  readonly source: string;
  readonly kind: SourceKindName;
  readonly facts: FileFacts;
  readonly rowCount: number;
  /** Read-record number of each used row (rejected records have numbers too, so there may be gaps). */
  readonly row: Int32Array;
  /** Physical line where each used record begins. */
  readonly line: Int32Array;
  readonly columns: ReadonlyMap<FieldKey, RawColumn>;
  readonly rejected: readonly RejectedRecord[];
}

// ---------------------------------------------------------------- 2. CleanTable: one person slot of one source
/** Distinct person names; every array is indexed by name code, 0 = none. */
export interface NameBook {
  readonly size: number;
  /** Canonical syllables joined by one space; equal code = same name up to writing style. */
  readonly texts: Dictionary;
  /** syllables[starts[code] .. starts[code + 1]] are codes in syllableTexts. */
  readonly starts: Int32Array;
  readonly syllables: Int32Array;
  readonly syllableTexts: Dictionary;
  /** Codes of units for blocking and rarity, in foldedTexts: whole name, last syllable, first syllable, syllables sorted. */
  readonly foldedTexts: Dictionary;
  readonly folded: Int32Array;
  readonly given: Int32Array;
  readonly family: Int32Array;
  readonly sorted: Int32Array;
  /** Bit 0: name pattern outside Họ–đệm–tên (order means nothing). Bit 1: no marks at all. */
  readonly flags: Uint8Array;
  /** Another name given in brackets ("tức …"), a name code, or 0. */
  readonly alias: Int32Array;
}

/** Distinct dates; every array is indexed by date code, 0 = none. Packed dates are yyyymmdd with 00 for unknown parts. */
export interface DateBook {
  readonly size: number;
  readonly packed: Int32Array;
  /** 0 none; 1 day and month possibly default (01/01); 2 day possibly default (01/mm). */
  readonly defaults: Uint8Array;
  /** Packed official reading of an unreal date (30/02), or 0. */
  readonly equivalent: Int32Array;
  /** Packed lunar dates (UTC+7 and UTC+8 reading) of a full solar date, or 0. */
  readonly lunar7: Int32Array;
  readonly lunar8: Int32Array;
}

/** Distinct addresses; every array is indexed by address code, 0 = none. Parts are codes in `texts`. */
export interface AddressBook {
  readonly size: number;
  readonly house: Int32Array;
  readonly street: Int32Array;
  readonly hamlet: Int32Array;
  readonly ward: Int32Array;
}

/** What codes of places in Books.texts mean beyond themselves; table/place-codes.ts compares them. */
export interface PlaceBook {
  /** By code of a text: of a hamlet such as "thon dong ha" the code of its bare name "dong ha"; 0 for all others. */
  readonly bareHamlet: Int32Array;
  /** The wards that a code may stand for, where an old commune was split ("00013|00097"). */
  readonly wardChoices: ReadonlyMap<number, readonly number[]>;
  /** Official names of the run's wards by code as text, where the configuration gives a table of units. */
  readonly wardNames: ReadonlyMap<string, string>;
}

/** Everything that is known about distinct values, shared by all tables of a run. */
export interface Books {
  readonly names: NameBook;
  readonly dates: DateBook;
  readonly addresses: AddressBook;
  readonly places: PlaceBook;
  /** Canonical numbers, phones, codes and folded texts of all other kinds. */
  readonly texts: Dictionary;
}

/**
 * Clean columns of people. Value codes: name and its relatives in books.names; dates in books.dates; address in books.addresses;
 * sex 1 male, 2 female; everything else in books.texts. Custom fields use their own names.
 */
export type CleanKey =
  | 'name'
  | 'birth'
  | 'sex'
  | 'citizenId'
  /** What can be seen of masked numbers, place by place, '*' where nothing is known. */
  | `masked${'Id' | 'OldId' | 'Insurance' | 'Phone'}`
  | 'oldId'
  | 'insurance'
  | 'healthCard'
  | 'phone'
  | 'ward'
  | 'wardName'
  | 'hamlet'
  | 'address'
  | 'household'
  | 'headName'
  | 'relation'
  | 'marital'
  | 'fatherName'
  | 'fatherId'
  | 'motherName'
  | 'motherId'
  | 'employer'
  | 'residenceType'
  | 'insuranceType'
  | 'fromDate'
  | 'toDate'
  | 'eventDate'
  | 'idIssueDate'
  | 'status';

export interface CleanTable {
  readonly source: string;
  readonly kind: SourceKindName;
  readonly person: PersonSlot;
  /** Rows, same order and number as the RawTable. */
  readonly count: number;
  /** 1 where this person counts (interface.md, Persons). */
  readonly present: Uint8Array;
  readonly columns: ReadonlyMap<string, Int32Array>;
  readonly raw: RawTable;
}

/** Doubts about cells of one raw column: by distinct text, and for cross-field doubts by row. */
export interface ColumnIssues {
  readonly source: string;
  readonly key: FieldKey;
  /** Issues of each distinct raw text; absent = none. Index is the code in the raw column's dictionary. */
  readonly byText: ReadonlyMap<number, readonly IssueCode[]>;
  /** Issues that only show beside other cells of the row; key is the used-row index. */
  readonly byRow: ReadonlyMap<number, readonly IssueCode[]>;
}

// ---------------------------------------------------------------- 3. Candidates
/** The rows of both sides that share one blocking rule's key, ordered by key. */
export interface Candidates {
  readonly rule: string;
  /** Comparisons that agree by construction on pairs of this rule. */
  readonly uses: readonly string[];
  /** 1 for left rows that the rule does not look for: they are settled without it. */
  readonly settled?: Uint8Array;
  readonly leftOrder: Int32Array;
  readonly rightOrder: Int32Array;
  /** Four numbers a block: left start, left end, right start, right end (positions in the orders). */
  readonly blocks: Int32Array;
  /** Pairs inside the blocks, before pairs of earlier rules are taken out. */
  readonly pairCount: number;
  /** Pairs in oversize blocks that no further key could cut: reported, not compared. */
  readonly uncomparedPairs: number;
  /** The few largest blocks, for the report; and of those that were given up uncompared. */
  readonly largest: readonly LargeBlock[];
  readonly largestUncompared: readonly LargeBlock[];
}

/**
 * Keys in force of all rules, row by row: that of row r under candidate c at r * stride + c; 0 = none. A rule finds two rows
 * exactly when their keys are equal and not 0. Where a table is linked to itself, left and right are one.
 */
export interface RuleKeys {
  readonly stride: number;
  readonly rules: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export interface Blocked {
  readonly candidates: readonly Candidates[];
  readonly keys: RuleKeys;
}

/** Rows that share a key, by their number; what the key is made of besides the rule's own, never its value. */
export interface LargeBlock {
  readonly pairs: number;
  readonly leftRows: number;
  readonly rightRows: number;
  /** Columns by which the block was cut because it was too large. */
  readonly cutBy: readonly string[];
}

export interface BlockingFacts {
  readonly rule: string;
  readonly blocks: number;
  readonly pairs: number;
  /** Pairs that no earlier rule had found. */
  readonly newPairs: number;
  readonly uncomparedPairs: number;
  /** Pairs of the largest block. */
  readonly largestBlock: number;
  readonly largestBlocks: readonly LargeBlock[];
  readonly largestUncompared: readonly LargeBlock[];
}

// ---------------------------------------------------------------- 4. ComparedPairs
/** Kept pairs, sorted by left row, then right row. */
export interface ComparedPairs {
  readonly count: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** All that is known about the pair: mixed-radix number of its comparison levels. */
  readonly pattern: Int32Array;
  /** Term-frequency addend in 1/1024 bit. */
  readonly rarity: Int32Array;
}

/** Counts of ALL compared pairs, kept or not, by the set of rules that find them and by pattern. */
export interface PatternCounts {
  /** Bit r: blocking rule r finds the pair. */
  readonly rules: number;
  /** Ascending. */
  readonly patterns: Int32Array;
  readonly counts: Float64Array;
}

/** Levels of one comparison as data: what a pattern's digit means. Level 0 is always `missing`. */
export interface ComparisonShape {
  readonly name: string;
  /** Clean columns that it reads. */
  readonly columns: readonly string[];
  readonly levels: readonly string[];
}

// ---------------------------------------------------------------- 5. Verdicts
export type StatusName = (typeof STATUS_NAMES)[number];
export type ReasonName = (typeof REASON_NAMES)[number];

/** What was decided for each person of one CleanTable. Arrays are indexed by row; candidates by position, best first. */
export interface Verdicts {
  readonly table: CleanTable;
  /** Index in STATUS_NAMES; 0 = the person does not count in this row. */
  readonly status: Uint8Array;
  /** Index in REASON_NAMES. */
  readonly reason: Uint8Array;
  /** Best candidate: master row or -1. The partner of a match, the proposal of a review, the nearest of an unmatched person. */
  readonly partner: Int32Array;
  /** Posterior of `partner` over all compared candidates and none of them. */
  readonly probability: Float64Array;
  readonly weightBits: Float64Array;
  readonly rival: Int32Array;
  readonly rivalProbability: Float64Array;
  /** Candidates of row r: positions starts[r] .. starts[r + 1], by probability, then agreement, then lowest master row. */
  readonly starts: Int32Array;
  readonly candidate: Int32Array;
  readonly candidateProbability: Float64Array;
  readonly candidatePattern: Int32Array;
  readonly candidateBits: Float64Array;
}

/** Copies inside the master. clusterOf[row] is the lowest row of its cluster (itself where it has no copy). */
export interface Clusters {
  readonly clusterOf: Int32Array;
  /** Rows of every cluster of two or more, ascending, clusters by their lowest row. */
  readonly copies: readonly (readonly number[])[];
}

// ---------------------------------------------------------------- 6. Findings
export type Dimension = 'dung' | 'du' | 'sach' | 'song' | 'thong_nhat';
export type Severity = (typeof SEVERITIES)[number];
export type Officer = 'police' | 'civil_status' | 'insurance';

/** A shown value pair or fact; `field` is a Role or a fact's name that has words. Kept ones are cells not yet decoded. */
export interface Evidence<Text = string> {
  readonly field: string;
  readonly extract?: Text;
  readonly master?: Text;
  readonly fact?: Text;
}

export interface Finding {
  readonly id: string;
  readonly code: string;
  readonly dimension: Dimension;
  readonly severity: Severity;
  readonly who: readonly Officer[];
  /** Source name; `master` for findings inside the master. */
  readonly source: string;
  /** Used-row index in that source, or -1. */
  readonly row: number;
  readonly person: PersonSlot;
  /** Master row concerned, or -1. */
  readonly resident: number;
  /** Other master rows concerned (copies, nearest candidates), best first. */
  readonly others: readonly number[];
  readonly wardCode: string;
  readonly hamlet: string;
  readonly evidence: readonly Evidence[];
  readonly keptEvidence?: readonly Evidence<KeptText>[];
}

/** One differing field of a matched pair; `id` is the finding it belongs to. */
export interface Conflict {
  readonly source: string;
  readonly row: number;
  readonly person: PersonSlot;
  readonly resident: number;
  readonly field: string;
  readonly extractValue: string;
  readonly masterValue: string;
  readonly difference: string;
  readonly findingId: string;
  readonly kept?: { readonly extract: KeptText; readonly master: KeptText };
}

// ---------------------------------------------------------------- talk while the run goes on: steps as codes that have words
export type StageName =
  | 'read'
  | 'normalise'
  | 'block'
  | 'compare'
  | 'train'
  | 'decide'
  | 'classify'
  | 'report'
  | 'publish'
  | 'generate';

export interface Progress {
  /** A stage begins, for one source where it concerns one. */
  begin(stage: StageName, source?: string): void;
  /** Part of the stage is done; cheap to call often. */
  advance(done: number, total: number): void;
  /** The stage ended; facts are counts by name. */
  end(stage: StageName, facts: Readonly<Record<string, number | string>>, source?: string): void;
  /** Something the user should know, with facts; a code that has words. */
  note(code: string, facts: Readonly<Record<string, string | number | readonly string[]>>): void;
}
