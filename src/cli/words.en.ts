/** All words of one language, put together: English. */

import { ANSWERS_WORDS } from './words.answers.en.ts';
import { CHECK_WORDS } from './words.check.en.ts';
import { EVALUATE_FAULT_WORDS, EVALUATION_WORDS } from './words.evaluation.en.ts';
import { EXPLAIN_FAULT_WORDS, EXPLANATION_WORDS } from './words.explain.en.ts';
import { CLI_FAULT_WORDS, PLAN_FAULT_WORDS } from './words.faults.en.ts';
import { FINDING_WORDS } from './words.findings.en.ts';
import { HELP_WORDS } from './words.help.en.ts';
import { CONTACT_FAULT_WORDS, INIT_WORDS, PROPOSE_FAULT_WORDS } from './words.init.en.ts';
import { DIFF_WORDS, LEDGER_FAULT_WORDS, OVER_TIME_WORDS } from './words.ledger.en.ts';
import { CONFIG_WORDS, DOCTOR_WORDS } from './words.machine.en.ts';
import { PAGE_WORDS } from './words.page.en.ts';
import { JOURNAL_FAULT_WORDS, PRIVACY_FAULT_WORDS, PRIVACY_WORDS } from './words.privacy.en.ts';
import { READ_FAULT_WORDS } from './words.read-faults.en.ts';
import { REPORT_FAULT_WORDS } from './words.report-faults.en.ts';
import { ERROR_WORDS, PROGRESS_WORDS, RESULT_WORDS } from './words.screen.en.ts';
import { TERM_WORDS } from './words.terms.en.ts';
import type { Words } from './words.ts';
import { WARD_LIST_WORDS } from './words.ward-list.en.ts';

export const WORDS: Words = {
  language: 'en',
  help: HELP_WORDS,
  faults: {
    ...CLI_FAULT_WORDS,
    ...PLAN_FAULT_WORDS,
    ...READ_FAULT_WORDS,
    ...REPORT_FAULT_WORDS,
    ...EVALUATE_FAULT_WORDS,
    ...EXPLAIN_FAULT_WORDS,
    ...JOURNAL_FAULT_WORDS,
    ...PRIVACY_FAULT_WORDS,
    ...PROPOSE_FAULT_WORDS,
    ...CONTACT_FAULT_WORDS,
    ...LEDGER_FAULT_WORDS,
  },
  errors: ERROR_WORDS,
  progress: PROGRESS_WORDS,
  result: RESULT_WORDS,
  terms: TERM_WORDS,
  findings: FINDING_WORDS,
  wardList: WARD_LIST_WORDS,
  page: PAGE_WORDS,
  init: INIT_WORDS,
  check: CHECK_WORDS,
  doctor: DOCTOR_WORDS,
  config: CONFIG_WORDS,
  evaluation: EVALUATION_WORDS,
  explanation: EXPLANATION_WORDS,
  answers: ANSWERS_WORDS,
  diff: DIFF_WORDS,
  overTime: OVER_TIME_WORDS,
  privacy: PRIVACY_WORDS,
};
