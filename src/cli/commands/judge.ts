import { Argument, Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa judge`: judges that two entities are different, or that nobody can say. */
export function judgeCommand(terminal: Terminal): Command {
  const command = new Command('judge')
    .argument('<a>', 'the id of one entity')
    .argument('<b>', 'the id of the other, of the same kind')
    .addArgument(new Argument('<kind>', 'the judgement').choices(['DIFFERENT', 'UNSURE']));
  return addChangeOptions(command)
    .addHelpText(
      'after',
      `
Two that are DIFFERENT cannot be merged while that holds; "multaqa undo" takes it back. Two that are one are merged ("multaqa merge").

Examples:
  multaqa judge organization:emb_oman organization:emb_pak DIFFERENT --reason 'Of two states' --by salma`,
    )
    .action(async (a: string, b: string, kind: string, flags: ChangeFlags) => {
      await makeChange(terminal, 'judge', { a, b, kind }, flags);
    });
}
