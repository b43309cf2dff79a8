import type { Digests } from './write-tables.js';

/**
 * A sentence that all tables hold the same rows.
 *
 * @throws Error that names a table that does not.
 */
export function compareDigests(written: Digests, read: Digests): string {
  for (const [file, { rows, sum }] of Object.entries(written)) {
    const other = read[file];
    if (other?.sum !== sum)
      throw new Error(`${file}: ${rows} rows went in and ${other?.rows ?? 0} other ones came out.`);
  }
  const counts = Object.entries(written).map(
    ([file, { rows }]) => `${file} ${(rows - 1).toLocaleString('en')}`,
  );
  return `The tables that came out hold byte for byte the rows that went in (compared as sets; the order is that of the export): ${counts.join(', ')}.`;
}
