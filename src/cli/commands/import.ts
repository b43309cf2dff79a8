import { Command } from 'commander';
import { addChangeOptions, checkChangeFlags } from '../curation/change-options.js';
import type { ImportFlags } from '../import/import-file.js';
import { addQuietOption } from '../options/common-options.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa import`: states the claims of a table. */
export function importCommand(terminal: Terminal): Command {
  const command = new Command('import').argument(
    '<file>',
    'CSV with a header, or JSONL: one claim a row',
  );
  return addQuietOption(addChangeOptions(command))
    .requiredOption('--dataset <id>', 'the dataset of the claims, of kind CURATED')
    .option('--parts', 'make several changes of a table that is too long for one')
    .addHelpText(
      'after',
      `
All of the table is one change, or none of it. Faults are told with line and column. The same table again makes nothing twice.
A row with subject_ar or subject_en names its subject, and makes it where it is new. A row with url or title makes its document.

Examples:
  multaqa import claims.csv --dataset desk --reason 'The delegations of the fifth edition' --by salma --dry-run
  multaqa import claims.jsonl --dataset desk --reason 'The delegations of the fifth edition' \\
    --url http://127.0.0.1:4000 --token-file salma.token`,
    )
    .action(async (file: string, flags: ImportFlags) => {
      checkChangeFlags(flags);
      const { importFile } = await import('../import/import-file.js');
      await importFile(file, flags, terminal);
    });
}
