/** A row of a table as a line of text, with a dash for an empty cell; empty if all are. */
export function lineOfCells(cells: readonly string[]): string {
  const texts = cells.map((cell) => cell.replace(/\s+/gu, ' ').trim());
  if (texts.every((text) => text === '')) return '';
  return texts.map((text) => text || '–').join(' | ');
}
