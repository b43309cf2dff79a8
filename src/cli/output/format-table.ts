import { shorten, textWidth } from './text-width.js';

export interface TableOptions {
  /** Marks for screens that reorder right-to-left text: each such cell stays in its column. */
  readonly isScreen?: boolean | undefined;
  readonly maxColumnWidth?: number | undefined;
}

type Cell = string | number | null;

const gap = '  ';
const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;

/** A table in lines of plain text, each ended; purely numeric columns are right-aligned. Null is an empty cell. */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  { isScreen = false, maxColumnWidth = 80 }: TableOptions = {},
): string {
  const texts = [head, ...rows].map((row) =>
    head.map((_, column) => shorten(oneLine(row[column] ?? null), maxColumnWidth)),
  );
  const widths = head.map((_, column) =>
    Math.max(...texts.map((row) => textWidth(row[column] ?? ''))),
  );
  const isNumeric = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => isNumberOrEmpty(row[column] ?? null)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - textWidth(text));
        const shown = isScreen && rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
        return isNumeric[column] === true ? space + shown : shown + space;
      })
      .join(gap)
      .trimEnd();
  const [headLine = [], ...rowLines] = texts;
  const rule = widths.map((width) => '─'.repeat(width)).join(gap);
  return [line(headLine), rule, ...rowLines.map(line)].map((text) => `${text}\n`).join('');
}

/** Makes line breaks and other control characters visible. */
function oneLine(cell: Cell): string {
  if (cell === null) return '';
  return String(cell)
    .replace(/\r\n|[\r\n\t\u0085\u2028\u2029]/g, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD');
}

function isNumberOrEmpty(cell: Cell): boolean {
  return cell === null || typeof cell === 'number';
}
