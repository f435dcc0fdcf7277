/** A thread beside the command's, with the words of the program. */
import { workBeside } from '../engine/beside-thread.ts';
import { loadWords } from './load-words.ts';
import { reportWording } from './report-wording.ts';

workBeside(async ({ lang, reporting }) => reportWording(await loadWords(lang), reporting.deadlines));
