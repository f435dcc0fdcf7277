/** Cuts a list into sheets: as the configuration asks, by hamlet or by who looks after it, and where a sheet is full. */
import type { HamletOfficer, Plan } from '../../plan/plan.ts';
import { isSameHamletText } from './hamlets.ts';
import type { Task } from './tasks.ts';
import type { WardListWording } from './wording.ts';

/** A sheet holds 1,048,576 rows; nobody works through a tenth of them. */
const MOST_ROWS = 100_000;

/** Tasks that stand on one sheet. */
export interface ListCut {
  /** Behind the sheet's name, in words to be folded; '' where the list is not cut. */
  readonly sheet: string;
  /** Behind the place in the heading. */
  readonly title: string;
  readonly tasks: readonly Task[];
}

export function cutList(
  tasks: readonly Task[],
  wardCode: string,
  split: Plan['split'],
  words: WardListWording,
): readonly ListCut[] {
  if (split === undefined) return whereFull({ sheet: '', title: '', tasks });
  const cuts = new Map<string, { sheet: string; title: string; tasks: Task[] }>();
  const cutOf = split === 'hamlet' ? byHamlet(words) : byOfficer(split, wardCode, words);
  for (const task of tasks) {
    const { key, sheet, title } = cutOf(task);
    const known = cuts.get(key);
    if (known === undefined) cuts.set(key, { sheet, title, tasks: [task] });
    else known.tasks.push(task);
  }
  return [...cuts.values()].flatMap(whereFull);
}

interface CutName {
  readonly key: string;
  readonly sheet: string;
  readonly title: string;
}

function byHamlet(words: WardListWording): (task: Task) => CutName {
  return ({ place: { hamlet } }) =>
    hamlet.key === ''
      ? { key: '', ...words.unknownHamlet }
      : { key: hamlet.key, sheet: hamlet.label, title: hamlet.label };
}

/** The first officer whose ward and hamlets fit; the hamlets of nobody stand together. */
function byOfficer(
  officers: readonly HamletOfficer[],
  wardCode: string,
  words: WardListWording,
): (task: Task) => CutName {
  const own = officers.filter(({ ward }) => ward === undefined || ward === wardCode);
  const known = new Map<string, CutName>();
  return ({ place: { hamlet } }) => {
    let name = known.get(hamlet.key);
    if (name === undefined) {
      const at =
        hamlet.key === ''
          ? -1
          : own.findIndex(({ hamlets }) => hamlets.some((text) => isSameHamletText(text, hamlet.label)));
      const { officer } = own[at] ?? { officer: '' };
      name = at < 0 ? { key: '', ...words.otherHamlets } : { key: officer, sheet: officer, title: officer };
      known.set(hamlet.key, name);
    }
    return name;
  };
}

function whereFull(cut: ListCut): readonly ListCut[] {
  if (cut.tasks.length <= MOST_ROWS) return [cut];
  const parts: ListCut[] = [];
  for (let from = 0; from < cut.tasks.length; from += MOST_ROWS) {
    const tasks = cut.tasks.slice(from, from + MOST_ROWS);
    const number = parts.length + 1;
    const title = [cut.title, String(number)].filter((part) => part !== '').join(' – ');
    parts.push({ sheet: `${cut.sheet} ${number}`.trim(), title, tasks });
  }
  return parts;
}
