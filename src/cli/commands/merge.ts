import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa merge`: judges that entities are one. */
export function mergeCommand(terminal: Terminal): Command {
  const command = new Command('merge')
    .argument('<canonical>', 'the id of the entity that stays')
    .argument('<others...>', 'the ids of the same entity, which then lead to it');
  return addChangeOptions(command)
    .addHelpText(
      'after',
      `
No claim is rewritten: "multaqa split" gives each entity back with all its claims.

Examples:
  multaqa merge topic:tech_diplomacy topic:digital_diplomacy --reason 'One topic' --by salma --dry-run
  multaqa merge topic:tech_diplomacy topic:digital_diplomacy --reason 'One topic' \\
    --url http://127.0.0.1:4000 --token-file salma.token`,
    )
    .action(async (canonical: string, others: readonly string[], flags: ChangeFlags) => {
      await makeChange(terminal, 'mergeEntities', { canonical, others }, flags);
    });
}
