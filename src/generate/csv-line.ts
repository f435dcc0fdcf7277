/** One record of RFC 4180. Nothing but quoting: a general CSV writer took several times as long. */

/** Cells that need quotes hold the delimiter, a quote or a line end. Joined at once: `+=` would keep ropes alive. */
export function csvLine(cells: readonly string[], delimiter = ','): string {
  return cells.map((cell) => quote(cell, delimiter)).join(delimiter);
}

function quote(cell: string, delimiter: string): string {
  const plain =
    cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
