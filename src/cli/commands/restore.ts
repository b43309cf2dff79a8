import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Command } from 'commander';
import { KnownError } from '../../shared/errors.js';
import { createProgress } from '../output/progress.js';
import { inputError } from '../output/system-errors.js';
import {
  addQuietOption,
  addStoreOption,
  configOf,
  storeSettings,
} from '../options/common-options.js';
import type { QuietFlag, StoreFlags } from '../options/common-options.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

/** `multaqa restore`: fills an empty graph of any engine from an archive. */
export function restoreCommand(terminal: Terminal): Command {
  const command = new Command('restore').argument('<file>', 'the archive');
  return addQuietOption(addStoreOption(command))
    .addHelpText(
      'after',
      `
The archive is checked whole before anything is written. A restore that was interrupted starts anew when
it is run again; until then nothing is read from that graph and no server starts over it.

Examples:
  multaqa restore forum.archive --store embedded:./forum
  STORE_PASSWORD_FILE=./password multaqa restore forum.archive --store neo4j://neo4j@localhost:7687`,
    )
    .action(async (file: string, flags: StoreFlags & QuietFlag) => {
      const config = configOf(terminal, storeSettings(flags));
      const size = await sizeOf(file);
      const { changeStoredGraph } = await import('../../app/stored-graph.js');
      const { checkArchive, restoreArchive, hasUnfinishedRestore } =
        await import('../../archive/index.js');
      const { stderr, signal } = terminal;
      const { statementTimeoutMs: timeoutMs } = config.limits;
      const quiet = flags.quiet ?? false;
      const checking = createProgress({ stderr, doing: 'Checking', unit: 'bytes', quiet });
      const bytes = readFileAt(file, (done) => {
        checking.update(done, size);
      });
      const checked = await checking.during(() => checkArchive(bytes, { signal }));
      const restored = await changeStoredGraph(config, async (graph) => {
        const progress = createProgress({
          stderr,
          quiet,
          doing: 'Restoring',
          unit: 'nodes and relationships',
        });
        const restoring = progress.during(() =>
          restoreArchive(graph, () => readFileAt(file), {
            signal,
            timeoutMs,
            checked,
            onProgress: ({ nodes, relationships, totalNodes, totalRelationships }) => {
              progress.update(nodes + relationships, totalNodes + totalRelationships);
            },
          }),
        );
        return restoring.catch(async (error: unknown) => {
          if (await hasUnfinishedRestore(graph).catch(() => false))
            stderr.write(
              'multaqa: The graph holds only part of the archive: run the restore again.\n',
            );
          throw error;
        });
      });
      await write(terminal.stdout, `${JSON.stringify(restored)}\n`);
    });
}

/** Bytes of a file; `onBytes` is called with the number taken so far. */
async function* readFileAt(
  path: string,
  onBytes: (done: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      yield piece;
      onBytes((done += piece.length));
    }
  } catch (error) {
    throw inputError(`The archive "${path}"`, error);
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() === true) return found.size;
  throw new KnownError('NOT_FOUND', `There is no archive at "${path}".`);
}
