import { Argument, Command } from 'commander';
import { ranks } from '../../model/values/lists.js';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import { addRevisionOption, revisionOf, type RevisionFlags } from '../curation/revision.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa rank`: decides whether a claim is preferred to others. */
export function rankCommand(terminal: Terminal): Command {
  const command = new Command('rank')
    .argument('<claim>', 'the id of the claim')
    .addArgument(new Argument('<rank>', 'its new rank').choices(ranks));
  return addChangeOptions(addRevisionOption(command))
    .addHelpText(
      'after',
      `
Examples:
  multaqa rank claim:53aecd63729494f2 PREFERRED --reason 'Spelt so on the site of her organisation' --by salma
  multaqa rank claim:5967680f326556df DEPRECATED --reason 'A misspelling' --by salma`,
    )
    .action(async (claim: string, rank: string, flags: ChangeFlags & RevisionFlags) => {
      const ifRevision = revisionOf(flags);
      await makeChange(terminal, 'setRank', { claim, rank, ifRevision }, flags);
    });
}
