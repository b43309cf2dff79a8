import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa withdraw`: removes a document from the graph, with the claims that rest on it alone. */
export function withdrawCommand(terminal: Terminal): Command {
  const command = new Command('withdraw').argument(
    '<document>',
    'the id of the document, as in document:news',
  );
  return addChangeOptions(command)
    .addHelpText(
      'after',
      `
A claim that another document supports stays. Nothing is lost: "multaqa undo" brings all back, and a load does not.

Examples:
  multaqa withdraw document:viralz --reason 'It retells a release that is here' --by salma --dry-run`,
    )
    .action(async (document: string, flags: ChangeFlags) => {
      await makeChange(terminal, 'withdrawDocument', { document }, flags);
    });
}
