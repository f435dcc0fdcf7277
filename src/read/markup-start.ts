/**
 * Is a file a page or an XML document that Excel calls a workbook? Office software writes "Excel" files as HTML or as
 * SpreadsheetML 2003 and names them .xls; what a file is shows in its first bytes, not in its name.
 */

/** `html`: a page with tables. `xml`: SpreadsheetML 2003. `other`: markup that holds no rows (a feed, a Word document). */
export type Markup = 'html' | 'xml' | 'mhtml' | 'other';

/** As much of the beginning as is looked at: Excel writes long lists of properties in front of its first table. */
export const MARKUP_HEAD_BYTES = 1 << 16;

const PAGE_START =
  /^<(?:!doctype html|!--|html|head|meta|style|script|link|base|title|body|table|div|center|font|form|p|br|span|h[1-6])(?![\w-])/i;
const XML_START = /^<(?:\?xml|\?mso-application|(?:[a-z]{1,8}:)?Workbook)(?![\w-])/i;
const SPREADSHEET = 'urn:schemas-microsoft-com:office:spreadsheet';

/** What the first bytes of a file announce; undefined where they are those of any other text. */
export function markupStart(head: Uint8Array): Markup | undefined {
  const text = Buffer.from(head.subarray(0, MARKUP_HEAD_BYTES)).toString('latin1').replaceAll('\0', '');
  const start = text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s{0,4096}/, '');
  if (/^MIME-Version:/i.test(start)) return 'mhtml';
  if (PAGE_START.test(start)) return 'html';
  if (!XML_START.test(start)) return undefined;
  if (/<(?:\w{1,8}:)?Workbook[\s>]/.test(text) && text.includes(SPREADSHEET)) return 'xml';
  return /<(?:html|table)[\s>]/i.test(text) ? 'html' : 'other';
}
