import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa split`: undoes the judgement that entities are one. */
export function splitCommand(terminal: Terminal): Command {
  const command = new Command('split')
    .description('take back that entities are one')
    .argument('<entity>', 'the id of the entity that the others were merged into')
    .argument('<apart...>', 'the ids that stand by themselves again, each alone');
  return addChangeOptions(command)
    .addHelpText(
      'after',
      `
What was claimed of each goes with it, also since the merge; all that are not named stay together.

Examples:
  multaqa split person:amina person:amina-2 --reason 'Two people of one name' --by salma --dry-run
  multaqa split person:amina person:amina-2 --reason 'Two people of one name' \\
    --url http://127.0.0.1:4000 --token-file salma.token`,
    )
    .action(async (entity: string, apart: readonly string[], flags: ChangeFlags) => {
      await makeChange(terminal, 'splitEntity', { entity, apart }, flags);
    });
}
