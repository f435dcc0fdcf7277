/**
 * The few looks that cells have. All are text cells (number format "@"): a number keeps its zeros, and a text that
 * begins with "=" stays a text even when an officer edits the cell.
 */

const STYLE_NAMES = ['none', 'title', 'line', 'header', 'cell', 'answer', 'table', 'tableHeader'] as const;
export type StyleName = (typeof STYLE_NAMES)[number];

interface Look {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly align: string;
}

const TOP = '<alignment vertical="top" wrapText="1"/>';
const LOOKS: Readonly<Record<StyleName, Look>> = {
  none: { font: 0, fill: 0, border: 0, align: '' },
  title: { font: 2, fill: 0, border: 0, align: '' },
  line: { font: 0, fill: 0, border: 0, align: '' },
  header: {
    font: 1,
    fill: 2,
    border: 1,
    align: '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  },
  cell: { font: 0, fill: 0, border: 1, align: TOP },
  answer: { font: 0, fill: 3, border: 1, align: TOP },
  table: { font: 0, fill: 0, border: 0, align: '' },
  tableHeader: { font: 1, fill: 2, border: 0, align: '' },
};

const TEXT_FORMAT = 49;

/** Index of a style in styles.xml. */
export function styleIndex(name: StyleName): number {
  return STYLE_NAMES.indexOf(name);
}

const FONT = '<name val="Times New Roman"/><family val="1"/>';
const FONTS = [`<sz val="11"/>${FONT}`, `<b/><sz val="11"/>${FONT}`, `<b/><sz val="14"/>${FONT}`];
const FILLS = [
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>',
  '<patternFill patternType="solid"><fgColor rgb="FFDDE5EE"/><bgColor indexed="64"/></patternFill>',
  '<patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/><bgColor indexed="64"/></patternFill>',
];
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const BORDERS = [
  `${SIDES.map((side) => `<${side}/>`).join('')}<diagonal/>`,
  `${SIDES.map((side) => `<${side} style="thin"><color rgb="FF9AA5B1"/></${side}>`).join('')}<diagonal/>`,
];

function counted(list: string, item: string, contents: readonly string[]): string {
  const items = contents.map((content) => `<${item}>${content}</${item}>`);
  return `<${list} count="${contents.length}">${items.join('')}</${list}>`;
}

export function stylesXml(): string {
  const formats = STYLE_NAMES.map((name) => {
    const { font, fill, border, align } = LOOKS[name];
    const format = name === 'none' ? 0 : TEXT_FORMAT;
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}>${align}</xf>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    counted('fonts', 'font', FONTS),
    counted('fills', 'fill', FILLS),
    counted('borders', 'border', BORDERS),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
