/** `doisoat evaluate`: a finished run held against known answers. Reads only what the run wrote. */
import { judge } from './judge.ts';
import { judgeFindings } from './judge-findings.ts';
import { type EvaluationReport, reportOf } from './report.ts';
import { readRunFacts } from './results.ts';
import { emptyTally, type Tally } from './tally.ts';
import { readTruth } from './truth-book.ts';
import { sortTruthFiles } from './truth-files.ts';

/** The counts of one run; add up several with `poolTallies` before making a report. */
export async function tallyRun(outDir: string, truthFiles: readonly string[]): Promise<Tally> {
  const run = await readRunFacts(outDir);
  const files = await sortTruthFiles(truthFiles);
  const tally = emptyTally(run.thresholds);
  if (files.people.length > 0) await judge(run, await readTruth(files.people), tally);
  await judgeFindings(run, files, tally);
  return tally;
}

/** `truthFiles`: tables of answers, or folders that hold some. */
export async function evaluate(outDir: string, truthFiles: readonly string[]): Promise<EvaluationReport> {
  return reportOf(await tallyRun(outDir, truthFiles));
}
