/** All words of one language, put together: tiếng Việt. */

import { ANSWERS_WORDS } from './words.answers.vi.ts';
import { CHECK_WORDS } from './words.check.vi.ts';
import { EVALUATE_FAULT_WORDS, EVALUATION_WORDS } from './words.evaluation.vi.ts';
import { EXPLAIN_FAULT_WORDS, EXPLANATION_WORDS } from './words.explain.vi.ts';
import { CLI_FAULT_WORDS, PLAN_FAULT_WORDS } from './words.faults.vi.ts';
import { FINDING_WORDS } from './words.findings.vi.ts';
import { HELP_WORDS } from './words.help.vi.ts';
import { CONTACT_FAULT_WORDS, INIT_WORDS, PROPOSE_FAULT_WORDS } from './words.init.vi.ts';
import { DIFF_WORDS, LEDGER_FAULT_WORDS, OVER_TIME_WORDS } from './words.ledger.vi.ts';
import { CONFIG_WORDS, DOCTOR_WORDS } from './words.machine.vi.ts';
import { PAGE_WORDS } from './words.page.vi.ts';
import { JOURNAL_FAULT_WORDS, PRIVACY_FAULT_WORDS, PRIVACY_WORDS } from './words.privacy.vi.ts';
import { READ_FAULT_WORDS } from './words.read-faults.vi.ts';
import { REPORT_FAULT_WORDS } from './words.report-faults.vi.ts';
import { ERROR_WORDS, PROGRESS_WORDS, RESULT_WORDS } from './words.screen.vi.ts';
import { TERM_WORDS } from './words.terms.vi.ts';
import type { Words } from './words.ts';
import { WARD_LIST_WORDS } from './words.ward-list.vi.ts';

export const WORDS: Words = {
  language: 'vi',
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
