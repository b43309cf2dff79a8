import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa undo`: takes a change back, by a change of its own. */
export function undoCommand(terminal: Terminal): Command {
  const command = new Command('undo')
    .description('undo a change, by a change of its own')
    .argument('<change>', 'the id of the change, as "multaqa changes" shows it');
  return addChangeOptions(command)
    .addHelpText(
      'after',
      `
It is refused if a later change touched the same records, and names that one. Undoing an undo makes the change again.

Examples:
  multaqa undo 3f8d4e0a-98a5-4c43-9d0b-0d4b9a1a6a11 --reason 'The wrong person' --by salma`,
    )
    .action(async (change: string, flags: ChangeFlags) => {
      await makeChange(terminal, 'undoChange', { change }, flags);
    });
}
