/** A Markdown table whose columns are also even in plain text; the first column is left-aligned, numbers are right-aligned. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) =>
    Math.max(3, ...[title, ...rows.map((row) => row[i] ?? '')].map((cell) => cell.length)),
  );
  const isNumeric = head.map((_, i) => rows.every((row) => /^[\d.,–×-]*$/.test(row[i] ?? '')));
  const line = (cells: readonly string[]) =>
    `| ${cells
      .map((cell, i) =>
        isNumeric[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join(' | ')} |`;
  const rule = widths.map((width, i) =>
    isNumeric[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
