/** A whole run over an invented commune, in this process: the page as a user gets it, beside its summary.json. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadWords } from '../../../src/cli/load-words.ts';
import { reportWording } from '../../../src/cli/report-wording.ts';
import { generate } from '../../../src/generate/generate.ts';
import { reconcile } from '../../../src/pipeline.ts';
import { defaultsFor } from '../../../src/plan/defaults.ts';
import { parsePlan } from '../../../src/plan/parse-plan.ts';
import type { Language } from '../../../src/plan/plan.ts';
import type { RunSummary } from '../../../src/report/model.ts';

export interface SmallRun {
  readonly page: string;
  readonly path: string;
  readonly summary: RunSummary;
  remove(): Promise<void>;
}

const MORE_SETTINGS = `
asOf: 2026-09-30
targets:
  all: { insurance: 95%, citizenId: 100% }
scores: { green: 95, weights: { name_differs: 5 } }
`;

export async function smallRun(residents: number, lang: Language = 'vi'): Promise<SmallRun> {
  const folder = await mkdtemp(join(tmpdir(), 'doisoat-page-'));
  await generate({ residents, seed: 'page', level: 'harsh', out: folder });
  const path = join(folder, 'doisoat.yaml');
  const plan = parsePlan({
    config: { text: (await readFile(path, 'utf8')) + MORE_SETTINGS, file: 'doisoat.yaml', path },
    sources: [],
    settings: { workers: '1', lang },
    overwrite: false,
    cwd: folder,
    defaults: defaultsFor(new Date(0), 1),
    failOnKinds: ['name_differs'],
  });
  const nothing = (): void => undefined;
  const summary = await reconcile(plan, {
    progress: { begin: nothing, advance: nothing, end: nothing, note: nothing },
    wording: reportWording(await loadWords(lang)),
    signal: new AbortController().signal,
    version: '0.0.0',
  });
  const file = join(summary.outPath, 'bao-cao.html');
  return {
    page: await readFile(file, 'utf8'),
    path: file,
    summary: JSON.parse(await readFile(join(summary.outPath, 'summary.json'), 'utf8')) as RunSummary,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
