import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endings } from '../endings.js';
import { questions } from '../questions/index.js';

/** A folder with every question as a named document, removed at the end. */
export async function writeOperations(endings: Endings): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'multaqa-bench-'));
  endings.add(() => rm(folder, { recursive: true, force: true }));
  for (const { name, ours } of questions) await writeFile(join(folder, `${name}.graphql`), ours);
  return folder;
}
