/** model.json: the parameters that the run used, readable, and usable again with `--model`. */
import { jsonText } from '../json-text.ts';
import { OutFile } from '../out-file.ts';
import type { ArtefactWriter } from '../writer.ts';

export const model: ArtefactWriter = {
  name: 'model.json',
  forPeople: false,
  async write({ outcome, path }) {
    const file = await OutFile.create(path('model.json'));
    try {
      await file.write(Buffer.from(jsonText(outcome.modelJson)));
    } finally {
      await file.close();
    }
    return { files: [{ name: 'model.json', rows: 0 }], cutCells: 0 };
  },
};
