import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import { Misuse, type Terminal } from '../terminal/terminal.js';

interface UndoFlags extends ChangeFlags {
  readonly import?: string;
}

/** `multaqa undo`: takes a change back, by a change of its own, or all changes of an import. */
export function undoCommand(terminal: Terminal): Command {
  const command = new Command('undo')
    .argument('[change]', 'the id of the change, as "multaqa changes" shows it')
    .option('--import <id>', 'undo all changes of an import, the last first');
  return addChangeOptions(command)
    .addHelpText(
      'after',
      `
It is refused if a later change touched the same records, and names that one. Undoing an undo makes the change again.

Examples:
  multaqa undo 3f8d4e0a-98a5-4c43-9d0b-0d4b9a1a6a11 --reason 'The wrong person' --by salma
  multaqa undo --import 48bee277-7372 --reason 'The wrong table' --by salma`,
    )
    .action(async (change: string | undefined, { import: imported, ...flags }: UndoFlags) => {
      if ((change === undefined) === (imported === undefined))
        throw new Misuse('Give the id of a change, or that of an import by --import.');
      if (imported === undefined) return makeChange(terminal, 'undoChange', { change }, flags);
      const { undoImport } = await import('../import/undo-import.js');
      await undoImport(imported, flags, terminal);
    });
}
