import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { paths } from '../processes/paths.js';

const page = join(paths.repository, 'docs', 'scale.md');

/** Puts what a run has measured into the page on scale, in place of what an earlier run has put there. */
export async function writeSection(
  name: 'marks' | 'full run' | 'parts',
  text: string,
): Promise<void> {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const old = await readFile(page, 'utf8');
  const [before, after] = [old.indexOf(start), old.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${page} has no place for the ${name}.`);
  const written = `${old.slice(0, before)}${start}\n\n${text}\n\n${old.slice(after)}`;
  await writeFile(page, await format(written, { parser: 'markdown', printWidth: 100 }));
}
