/**
 * The few looks that cells have. All but counts are text cells (number format "@"): a number keeps its zeros, and a
 * text that begins with "=" stays a text even when an officer edits the cell. Each look comes twice: the second one
 * carries the apostrophe of Excel (quotePrefix), for texts that a spreadsheet would otherwise try to calculate.
 */

export const STYLE_NAMES = [
  'none',
  'title',
  'line',
  'small',
  'section',
  'header',
  'cell',
  'centre',
  'urgent',
  'answer',
  'count',
  'strongCount',
  'label',
  'link',
  'sign',
  'signHint',
  'table',
  'tableHeader',
] as const;
export type StyleName = (typeof STYLE_NAMES)[number];

interface Look {
  readonly font: keyof typeof FONTS;
  readonly fill?: keyof typeof FILLS;
  readonly border?: true;
  readonly align?: string;
  /** Number format; text where left out. */
  readonly format?: number;
}

const NAME = '<name val="Times New Roman"/><family val="1"/>';
const FONTS = {
  plain: `<sz val="10"/>${NAME}`,
  strong: `<b/><sz val="10"/>${NAME}`,
  title: `<b/><sz val="14"/>${NAME}`,
  section: `<b/><sz val="11"/><color rgb="FF1F3A5F"/>${NAME}`,
  small: `<i/><sz val="9"/><color rgb="FF44505C"/>${NAME}`,
  urgent: `<b/><sz val="10"/><color rgb="FF9C0006"/>${NAME}`,
  link: `<u/><sz val="10"/><color rgb="FF0B4F9C"/>${NAME}`,
} as const;
const FILLS = {
  none: '<patternFill patternType="none"/>',
  grey: '<patternFill patternType="gray125"/>',
  head: '<patternFill patternType="solid"><fgColor rgb="FFDDE5EE"/><bgColor indexed="64"/></patternFill>',
  answer: '<patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/><bgColor indexed="64"/></patternFill>',
  urgent: '<patternFill patternType="solid"><fgColor rgb="FFFFE3E3"/><bgColor indexed="64"/></patternFill>',
} as const;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const BORDERS = [
  `${SIDES.map((side) => `<${side}/>`).join('')}<diagonal/>`,
  `${SIDES.map((side) => line(side, 'FF9AA5B1')).join('')}<diagonal/>`,
];

const TOP = '<alignment vertical="top" wrapText="1"/>';
const CENTRE = '<alignment horizontal="center" vertical="top" wrapText="1"/>';
const MIDDLE = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const RIGHT = '<alignment horizontal="right" vertical="top"/>';
const WHOLE_NUMBER = 3;

const LOOKS: Readonly<Record<StyleName, Look>> = {
  none: { font: 'plain', format: 0 },
  title: { font: 'title' },
  line: { font: 'plain', align: '<alignment vertical="top"/>' },
  small: { font: 'small' },
  section: { font: 'section' },
  header: { font: 'strong', fill: 'head', border: true, align: MIDDLE },
  cell: { font: 'plain', border: true, align: TOP },
  centre: { font: 'plain', border: true, align: CENTRE },
  urgent: { font: 'urgent', fill: 'urgent', border: true, align: CENTRE },
  answer: { font: 'plain', fill: 'answer', border: true, align: TOP },
  count: { font: 'plain', border: true, align: RIGHT, format: WHOLE_NUMBER },
  strongCount: { font: 'strong', border: true, align: RIGHT, format: WHOLE_NUMBER },
  label: { font: 'strong', border: true, align: TOP },
  link: { font: 'link', border: true, align: TOP },
  sign: { font: 'strong', align: '<alignment horizontal="center"/>' },
  signHint: { font: 'small', align: '<alignment horizontal="center"/>' },
  table: { font: 'plain' },
  tableHeader: { font: 'strong', fill: 'head' },
};

const TEXT_FORMAT = 49;
const FONT_NAMES = Object.keys(FONTS) as (keyof typeof FONTS)[];
const FILL_NAMES = Object.keys(FILLS) as (keyof typeof FILLS)[];

/** Index of a style in styles.xml; the one after it is the same with an apostrophe. */
export function styleIndex(name: StyleName): number {
  return STYLE_NAMES.indexOf(name) * 2;
}

/** Looks that a rule lays over cells: by the place of the rule in `OVERLAYS`. */
export const OVERLAYS = { newGroup: 0 } as const;
const OVERLAY_LOOKS = [
  `<border>${SIDES.map((side) => line(side, side === 'top' ? 'FF1F3A5F' : 'FF9AA5B1')).join('')}</border>`,
];

/** Properties of a run of text inside a cell that differs from what it is compared with: not by colour alone. */
export const MARKED_RUN =
  '<rPr><b/><u/><sz val="10"/><color rgb="FFC00000"/><rFont val="Times New Roman"/></rPr>';

function line(side: string, color: string): string {
  return `<${side} style="thin"><color rgb="${color}"/></${side}>`;
}

function counted(list: string, item: string, contents: readonly string[]): string {
  const items = contents.map((content) => `<${item}>${content}</${item}>`);
  return `<${list} count="${contents.length}">${items.join('')}</${list}>`;
}

function formatXml(look: Look, apostrophe: boolean): string {
  const font = FONT_NAMES.indexOf(look.font);
  const fill = look.fill === undefined ? 0 : FILL_NAMES.indexOf(look.fill);
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return [
    `<xf numFmtId="${look.format ?? TEXT_FORMAT}" fontId="${font}" fillId="${fill}"`,
    ` borderId="${look.border ? 1 : 0}" xfId="0" ${applied}${apostrophe ? ' quotePrefix="1"' : ''}>`,
    `${look.align ?? ''}</xf>`,
  ].join('');
}

export function stylesXml(): string {
  const formats = STYLE_NAMES.flatMap((name) => [
    formatXml(LOOKS[name], false),
    formatXml(LOOKS[name], true),
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    counted('fonts', 'font', Object.values(FONTS)),
    counted('fills', 'fill', Object.values(FILLS)),
    counted('borders', 'border', BORDERS),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    counted('dxfs', 'dxf', OVERLAY_LOOKS),
    '</styleSheet>',
  ].join('');
}
