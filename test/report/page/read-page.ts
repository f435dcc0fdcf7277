/** Tables and figures out of the page's own regular markup, for tests without a browser. */

export interface PageCell {
  /** Exact figures, as they stand in data attributes. */
  readonly v?: string;
  readonly n?: string;
  readonly d?: string;
  readonly text: string;
}

export interface PageTable {
  readonly columns: readonly string[];
  readonly rows: ReadonlyMap<string, readonly PageCell[]>;
}

export function readTables(page: string): ReadonlyMap<string, PageTable> {
  const tables = new Map<string, PageTable>();
  for (const [, id = '', inside = ''] of page.matchAll(/<table id="([^"]*)"[^>]*>([\s\S]*?)<\/table>/g)) {
    const columns = [...inside.matchAll(/<th scope="col" data-col="([^"]*)"/g)].map(([, key = '']) =>
      decoded(key),
    );
    const rows = new Map<string, readonly PageCell[]>();
    for (const [, key = '', cells = ''] of inside.matchAll(/<tr data-row="([^"]*)">([\s\S]*?)<\/tr>/g)) {
      if (rows.has(decoded(key))) throw new Error(`two rows ${key} in ${id}`);
      rows.set(decoded(key), [...cells.matchAll(/<t[hd]\b([^>]*)>([\s\S]*?)<\/t[hd]>/g)].map(cellOf));
    }
    tables.set(id, { columns, rows });
  }
  return tables;
}

function cellOf([, attributes = '', inside = '']: RegExpMatchArray): PageCell {
  const text = decoded(inside.replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return { ...dataOf(attributes), text };
}

function dataOf(attributes: string): { v?: string; n?: string; d?: string } {
  return Object.fromEntries(
    [...attributes.matchAll(/data-([vnd])="([^"]*)"/g)].map(([, key, value]) => [key, value]),
  );
}

/** Figures that stand outside tables: what they are, and the exact value. */
export function readFigures(page: string): ReadonlyMap<string, string> {
  const found = page.matchAll(/data-(figure|dimension|score)="([^"]*)" data-v="([^"]*)"/g);
  return new Map([...found].map(([, kind = '', name = '', value = '']) => [`${kind} ${name}`, value]));
}

export function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&');
}
