/** Workbooks part by part, as Excel, other programs and enemies write them. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A zip of deflated parts. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    pieces.push(Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, rest, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, list, end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface BookParts {
  /** Content of <sheetData> by the sheet's name; a name that begins with "~" is a hidden sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Content of each <si>. */
  readonly strings?: readonly string[];
  /** Format codes, for styles 1, 2 …; a number names a format that Excel knows by itself. */
  readonly formats?: readonly (string | number)[];
  readonly from1904?: boolean;
}

export function xlsx({ sheets, strings = [], formats = [], from1904 = false }: BookParts): Buffer {
  const names = Object.keys(sheets);
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const codes = formats.map((code, index) => ({ id: typeof code === 'number' ? code : 164 + index, code }));
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${name.replace('~', '')}" sheetId="${at + 1}"${name.startsWith('~') ? ' state="hidden"' : ''} r:id="rId${at + 10}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation(1, 'sharedStrings', 'sharedStrings.xml')}${relation(2, 'styles', '/xl/styles.xml')}${names
      .map((_, at) => relation(at + 10, 'worksheet', `worksheets/sheet${at + 1}.xml`))
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${codes
      .filter(({ code }) => typeof code === 'string')
      .map(
        ({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${String(code).replaceAll('"', '&quot;')}"/>`,
      )
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${codes
      .map(({ id }) => `<xf numFmtId="${id}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
  });
}

/** A row of inline texts; numbers are number cells, '' leaves the cell out. */
export function row(line: number, cells: readonly (string | number)[], attributes = ''): string {
  const xml = cells.map((cell, column) => {
    const at = `r="${String.fromCharCode(65 + column)}${line}"`;
    if (cell === '') return '';
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  });
  return `<row r="${line}"${attributes}>${xml.join('')}</row>`;
}
