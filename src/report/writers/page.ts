/** bao-cao.html: the page for people who look. */
import { Buffer } from 'node:buffer';
import { OutFile } from '../out-file.ts';
import { pageText } from '../page/page.ts';
import type { ArtefactWriter } from '../writer.ts';

const FILE = 'bao-cao.html';

export const page: ArtefactWriter = {
  name: FILE,
  forPeople: true,
  async write({ outcome, figures, wording, path, signal }) {
    signal?.throwIfAborted();
    const file = await OutFile.create(path(FILE));
    try {
      await file.write(Buffer.from(pageText(outcome, figures, wording)));
    } finally {
      await file.close();
    }
    return { files: [{ name: FILE, rows: 0 }], cutCells: 0 };
  },
};
