/**
 * How often each class of error occurs, by level: section 9 of the domain facts, word for word.
 * Results of different versions compare only while these figures stay as they are.
 */
export type Level = 'clean' | 'typical' | 'harsh';

export interface Rates {
  /** A letter, mark or sound wrong, a middle name missing or added, order turned. */
  readonly name: number;
  readonly marksMissing: number;
  readonly capitals: number;
  /** Swap, digit, day, month, year, lunar. */
  readonly date: number;
  /** Year only or 01/01; three times as often for people born before 1965. */
  readonly partialDate: number;
  readonly noNumber: number;
  readonly oldNumberOnly: number;
  /** Digit, zero lost, Excel, a relative's. */
  readonly wrongNumber: number;
  /** Other ward or stale address. */
  readonly place: number;
  readonly notInMaster: number;
  /** Same person twice in the extract. */
  readonly repeated: number;
}

export const RATES: Readonly<Record<Level, Rates>> = {
  clean: {
    name: 0.02,
    marksMissing: 0.01,
    capitals: 0.2,
    date: 0.01,
    partialDate: 0.01,
    noNumber: 0.05,
    oldNumberOnly: 0.05,
    wrongNumber: 0.01,
    place: 0.02,
    notInMaster: 0.02,
    repeated: 0.002,
  },
  typical: {
    name: 0.08,
    marksMissing: 0.1,
    capitals: 0.2,
    date: 0.04,
    partialDate: 0.04,
    noNumber: 0.12,
    oldNumberOnly: 0.15,
    wrongNumber: 0.05,
    place: 0.05,
    notInMaster: 0.05,
    repeated: 0.012,
  },
  harsh: {
    name: 0.18,
    marksMissing: 0.2,
    capitals: 0.2,
    date: 0.1,
    partialDate: 0.08,
    noNumber: 0.25,
    oldNumberOnly: 0.25,
    wrongNumber: 0.12,
    place: 0.2,
    notInMaster: 0.08,
    repeated: 0.03,
  },
};

/** Born before this year: papers give the year only three times as often. */
export const PARTIAL_DATES_BEFORE = 1965;
export const PARTIAL_DATE_FACTOR = 3;

/** What is wrong in the master itself; the domain facts give no rates, so these are modest. */
export interface MasterRates {
  readonly name: number;
  readonly date: number;
  readonly partialDate: number;
  readonly noNumber: number;
  readonly wrongNumber: number;
  /** Second rows for one person, as a share of residents. */
  readonly copies: number;
}

export const MASTER_RATES: Readonly<Record<Level, MasterRates>> = {
  clean: {
    name: 0.001,
    date: 0.001,
    partialDate: 0.004,
    noNumber: 0.004,
    wrongNumber: 0.0003,
    copies: 0.001,
  },
  typical: {
    name: 0.003,
    date: 0.003,
    partialDate: 0.012,
    noNumber: 0.012,
    wrongNumber: 0.001,
    copies: 0.003,
  },
  harsh: { name: 0.008, date: 0.008, partialDate: 0.025, noNumber: 0.025, wrongNumber: 0.003, copies: 0.006 },
};
