import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { paths } from '../processes/paths.js';

/** Where runs write what they have measured: each section stands between two comments of a page. */
const pages = {
  analysts: 'benchmarks.md',
  changes: 'benchmarks.md',
  ingest: 'benchmarks.md',
  'last run': 'benchmarks.md',
  marks: 'benchmarks.md',
  page: 'benchmarks.md',
  pages: 'benchmarks.md',
  'full run': 'benchmarks.md',
  parts: 'scale.md',
} as const;

/** Puts what this run has measured into its page in place of what an earlier run has put there. */
export async function writeSection(name: keyof typeof pages, text: string): Promise<void> {
  const page = join(paths.repository, 'docs', pages[name]);
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const old = await readFile(page, 'utf8');
  const [before, after] = [old.indexOf(start), old.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${page} has no place for the ${name}.`);
  const written = `${old.slice(0, before)}${start}\n\n${text}\n\n${old.slice(after)}`;
  await writeFile(page, await format(written, { parser: 'markdown', printWidth: 100 }));
}
