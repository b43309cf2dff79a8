import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { paths } from '../processes/paths.js';

const start = '<!-- last run -->';
const end = '<!-- end of the last run -->';

/** Puts the report of this run into the page on benchmarks in place of the last one's. */
export async function writeReport(report: string): Promise<void> {
  const page = await readFile(paths.report, 'utf8');
  const [before, after] = [page.indexOf(start), page.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${paths.report} has no place for a report.`);
  const written = `${page.slice(0, before)}${start}\n\n${report}\n\n${page.slice(after)}`;
  await writeFile(paths.report, await format(written, { parser: 'markdown', printWidth: 100 }));
}
