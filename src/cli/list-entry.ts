/** A thread that writes officers' lists in the words of the program. */
import { writeListsInThread } from '../engine/list-thread.ts';
import { loadWords } from './load-words.ts';
import { reportWording } from './report-wording.ts';

writeListsInThread(async ({ lang, reporting }) => reportWording(await loadWords(lang), reporting.deadlines));
