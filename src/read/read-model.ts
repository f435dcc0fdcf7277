/** Reads the parameters of an earlier run (`--model FILE`). */
import { readFile } from 'node:fs/promises';
import { Failure } from '../failure.ts';
import { type ModelFile, parseModelFile } from '../plan/model-file.ts';

/** path is absolute; shown is what the user gave. */
export async function readModel(path: string, shown = path): Promise<ModelFile> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw Failure.of('model_unreadable', { file: shown }, {}, error);
  }
  const parsed = parseModelFile(text);
  if ('model' in parsed) return parsed.model;
  throw Failure.of('model_invalid', { file: shown }, { faults: parsed.faults.slice(0, 10) });
}
