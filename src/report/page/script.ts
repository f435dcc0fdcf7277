/**
 * The page's own script: sorting by heading, filtering rows by their text, opening what is folded before printing.
 * It builds no markup from data; its SHA-256 stands in the page's policy. Without it everything can still be read.
 */
export const SCRIPT = `(() => {
'use strict';
const fold = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/[\\u0111\\u0110]/g, 'd').toLowerCase();
const order = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });
const valueOf = (cell) => {
  const { v, n, d } = cell.dataset;
  if (v !== undefined) return v === '' ? undefined : Number(v);
  if (d !== undefined) return Number(d) === 0 ? undefined : Number(n) / Number(d);
  const text = cell.textContent.trim();
  return text === '' || text === '\\u2013' ? undefined : text;
};
const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : order.compare(String(a), String(b)));
const sortBy = (table, head, column) => {
  const isNumber = head.classList.contains('number');
  const now = head.getAttribute('aria-sort');
  const next = now === null ? (isNumber ? 'descending' : 'ascending') : now === 'ascending' ? 'descending' : 'ascending';
  for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', next);
  const sign = next === 'ascending' ? 1 : -1;
  const rows = [...table.tBodies[0].rows].map((row, index) => ({ row, index, value: valueOf(row.cells[column]) }));
  rows.sort((a, b) => {
    if (a.value === undefined || b.value === undefined)
      return a.value === b.value ? a.index - b.index : a.value === undefined ? 1 : -1;
    return sign * compare(a.value, b.value) || a.index - b.index;
  });
  table.tBodies[0].append(...rows.map(({ row }) => row));
};
const headings = [];
for (const table of document.querySelectorAll('table[data-table]')) {
  if (table.tBodies[0].rows.length < 2) continue;
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    const words = document.createElement('span');
    words.append(...head.childNodes);
    button.append(words);
    head.append(button);
    headings.push([head, button, words]);
    button.addEventListener('click', () => sortBy(table, head, column));
  });
}
for (const input of document.querySelectorAll('input[data-filter]')) {
  const table = document.getElementById(input.dataset.filter);
  const output = document.querySelector('output[data-count="' + input.dataset.filter + '"]');
  const rows = [...table.tBodies[0].rows].map((row) => [row, fold(row.cells[0].textContent + ' ' + row.dataset.row)]);
  const apply = () => {
    const wanted = fold(input.value).split(/\\s+/).filter((word) => word !== '');
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = !wanted.every((word) => text.includes(word));
      if (!row.hidden) shown++;
    }
    output.textContent = wanted.length === 0 ? '' : shown + '/' + rows.length + ' ' + output.dataset.words;
  };
  input.addEventListener('input', apply);
  input.closest('.tools').hidden = false;
}
// Chromium repeats a table's head on every sheet, but not the buttons in it.
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  for (const [, button, words] of headings) button.replaceWith(words);
});
addEventListener('afterprint', () => {
  for (const [head, button, words] of headings) {
    button.append(words);
    head.append(button);
  }
});
})();
`;
