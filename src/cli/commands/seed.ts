import { Command } from 'commander';
import { formatTable } from '../output/format-table.js';
import { addStoreOption, configOf } from '../options/common-options.js';
import type { StoreFlags } from '../options/common-options.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

/** `multaqa seed`: makes a graph hold the seed. */
export function seedCommand(terminal: Terminal): Command {
  return addStoreOption(new Command('seed'))
    .description('make a graph hold exactly the seed; an equal one stays as it is')
    .option('--force', 'write it even if the graph seems to hold it')
    .option('--json', 'print JSON in place of a table')
    .addHelpText(
      'after',
      `
Missing constraints and indexes are created too. All is written in one transaction, or nothing.

Examples:
  multaqa seed
  multaqa seed --store embedded:./forum
  multaqa seed --force   # after the doctor found changes by another program
  STORE=neo4j://neo4j@localhost:7687 STORE_PASSWORD_FILE=./password multaqa seed`,
    )
    .action(async ({ store, json, force }: StoreFlags & { json?: boolean; force?: boolean }) => {
      const config = configOf(terminal, { STORE: store });
      const { seedGraph } = await import('../../app/seed-graph.js');
      const datasets = await seedGraph(config, { force });
      if (json === true) {
        await write(terminal.stdout, `${JSON.stringify(datasets, null, 2)}\n`);
        return;
      }
      const head = ['dataset', 'documents', 'entities', 'claims', 'mentions', 'written'];
      const rows = datasets.map(({ id, documents, entities, claims, mentions, written }) => [
        ...[id, documents, entities, claims, mentions],
        written ? 'now' : 'held already',
      ]);
      await write(terminal.stdout, formatTable(head, rows));
      for (const { id, leftOut } of datasets)
        if (leftOut.length > 0)
          terminal.stderr.write(
            `multaqa: these claims of ${id} stay out, since they were retracted in the graph: ${leftOut.join(', ')}.\n`,
          );
    });
}
