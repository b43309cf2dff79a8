import { randomUUID } from 'node:crypto';
import { checkChangeFlags, type ChangeFlags } from '../curation/change-options.js';
import { askForChange, endWhereRefused } from '../curation/make-change.js';
import { useCuratedSource } from '../curation/use-curated-source.js';
import { askFor, type Answered } from '../sources/ask-for.js';
import type { GraphSource } from '../sources/graph-source.js';
import { Misuse, type Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';
import { isImportId } from './import-id.js';

type Page = Answered<'undone-changes'>;
type Made = Page['nodes'][number];

/**
 * Takes back the changes of an import, the last first; one that is taken back already is left.
 * @throws Misuse if no change is of this import, or all are taken back
 * @throws Ended if one is refused; those after it are taken back then
 */
export async function undoImport(
  id: string,
  flags: ChangeFlags,
  terminal: Terminal,
): Promise<void> {
  checkChangeFlags(flags);
  if (!isImportId(id))
    throw new Misuse(`"${id}" is not the id of an import, as "multaqa import" tells it.`);
  const { reason, dryRun = false, json = false } = flags;
  const { stdout, stderr, signal } = terminal;
  await useCuratedSource(terminal, flags, async (source) => {
    const made = await readMade(source, id, terminal);
    if (made.length === 0) throw new Misuse(`The graph has no change of the import "${id}".`);
    for (const { id: change, number } of made) {
      signal.throwIfAborted();
      if (!dryRun) {
        const input = { change, reason, requestId: randomUUID(), dryRun };
        endWhereRefused(await askForChange(source, 'undoChange', input, terminal), terminal);
      }
      stderr.write(`multaqa: change ${number} ${dryRun ? 'would be' : 'is'} taken back.\n`);
    }
    const shown = made.map(({ id: change, number }) => ({ id: change, number }));
    if (json) await write(stdout, `${JSON.stringify(shown, null, 2)}\n`);
  });
}

/** The changes of an import that stand, the newest first. */
async function readMade(
  source: GraphSource,
  importId: string,
  terminal: Terminal,
): Promise<readonly Made[]> {
  const undone = new Set<string>();
  const made: Made[] = [];
  let after: string | null = null;
  do {
    const page: Page = await askFor(source, 'undone-changes', { after }, terminal);
    for (const change of page.nodes) {
      if (change.undoes !== null && !undone.has(change.id)) undone.add(change.undoes);
      if (change.id.startsWith(`${importId}-`) && !undone.has(change.id)) made.push(change);
    }
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return made;
}
