import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, html } from '../../../src/report/page/html.ts';

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['" onload="x', '&quot; onload=&quot;x'],
  ["O'Neil & Sons", 'O&#39;Neil &amp; Sons'],
  ['Nguyễn Văn A', 'Nguyễn Văn A'],
  ['a\u202Eb\u0000c', 'a\ufffdb\ufffdc'],
  ['\ud800', '\ufffd'],
  ['hai\ndòng', 'hai\ndòng'],
])('%j is shown, not obeyed', (text, shown) => {
  expect(escapeHtml(text)).toBe(shown);
});

test('no text leaves its place, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const markup = html`<p title="${text}">${text}</p>`.text;
      expect(markup.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
      expect(markup.match(/"/g)).toHaveLength(2);
    }),
  );
});

test('markup is taken as it is, lists are put together, nothing is nothing', () => {
  const item = (text: string) => html`<li>${text}</li>`;
  expect(html`<ul>${['a', '<b>'].map(item)}${undefined}${3}</ul>`.text).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li>3</ul>',
  );
});
