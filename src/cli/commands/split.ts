import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa split`: undoes the judgement that entities are one. */
export function splitCommand(terminal: Terminal): Command {
  const command = new Command('split')
    .argument('<entity>', 'the id of the entity that the others were merged into')
    .argument('<apart...>', 'the ids to split from it, each on its own');
  return addChangeOptions(command)
    .addHelpText(
      'after',
      `
The claims about each id go with it, also later ones; ids that are not named stay together.

Examples:
  multaqa split topic:tech_diplomacy topic:digital_diplomacy --reason 'Two topics' --by salma --dry-run
  multaqa split topic:tech_diplomacy topic:digital_diplomacy --reason 'Two topics' \\
    --url http://127.0.0.1:4000 --token-file salma.token`,
    )
    .action(async (entity: string, apart: readonly string[], flags: ChangeFlags) => {
      await makeChange(terminal, 'splitEntity', { entity, apart }, flags);
    });
}
