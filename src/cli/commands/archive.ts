import { Command } from 'commander';
import { writeOutput, refuseScreen } from '../output/write-output.js';
import { createProgress } from '../output/progress.js';
import {
  addFileOptions,
  addQuietOption,
  addStoreOption,
  configOf,
  storeSettings,
} from '../options/common-options.js';
import type { FileFlags, QuietFlag, StoreFlags } from '../options/common-options.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa archive`: the backup, and the way from one engine to the other. */
export function archiveCommand(terminal: Terminal): Command {
  const command = new Command('archive').description(
    'write the whole graph to one file, for restore',
  );
  return addQuietOption(addFileOptions(addStoreOption(command)))
    .addHelpText(
      'after',
      `
An embedded graph belongs to one process: stop its server first.

Examples:
  multaqa archive -o forum.archive
  multaqa archive --store embedded:./forum -o forum.archive && \\
    STORE_PASSWORD_FILE=./password multaqa restore forum.archive --store neo4j://neo4j@localhost:7687`,
    )
    .action(async (flags: StoreFlags & FileFlags & QuietFlag) => {
      const config = configOf(terminal, storeSettings(flags));
      refuseScreen(flags, terminal);
      const { readStoredGraph } = await import('../../app/stored-graph.js');
      const { writeArchive } = await import('../../archive/index.js');
      const { stderr, signal } = terminal;
      const { statementTimeoutMs: timeoutMs } = config.limits;
      await readStoredGraph(config, async (graph) => {
        const progress = createProgress({
          ...{ stderr, doing: 'Archiving', unit: 'nodes and relationships' },
          quiet: flags.quiet ?? false,
        });
        const pieces = writeArchive(graph, {
          ...{ signal, timeoutMs },
          onProgress: ({ nodes, relationships, totalNodes, totalRelationships }) => {
            progress.update(nodes + relationships, totalNodes + totalRelationships);
          },
        });
        // Holds reasons, authors and withdrawn claims, so a new file is its owner's alone.
        await progress.during(() => writeOutput(pieces, { ...flags, mode: 0o600 }, terminal));
      });
    });
}
