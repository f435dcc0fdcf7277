/** bang-ke.xlsx, which was filled while the tables were written, is ended. */
import { TABLES_BOOK } from '../tables-book.ts';
import type { ArtefactWriter } from '../writer.ts';

export const allTables: ArtefactWriter = {
  name: TABLES_BOOK,
  forPeople: true,
  async write({ rows, closeTablesBook }) {
    const cutCells = await closeTablesBook();
    const total = [...rows.values()].reduce((sum, count) => sum + count, 0);
    return { files: [{ name: TABLES_BOOK, rows: total }], cutCells };
  },
};
