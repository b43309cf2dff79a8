import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import { addRevisionOption, revisionOf, type RevisionFlags } from '../curation/revision.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa retract`: retracts a claim. */
export function retractCommand(terminal: Terminal): Command {
  const command = new Command('retract').argument('<claim>', 'the id of the claim');
  return addChangeOptions(addRevisionOption(command))
    .addHelpText(
      'after',
      `
Examples:
  multaqa retract claim:5967680f326556df --reason 'A misspelling' --by salma --dry-run
  multaqa retract claim:5967680f326556df --reason 'A misspelling' --url http://127.0.0.1:4000 --token-file salma.token`,
    )
    .action(async (claim: string, flags: ChangeFlags & RevisionFlags) => {
      const ifRevision = revisionOf(flags);
      await makeChange(terminal, 'retractClaim', { claim, ifRevision }, flags);
    });
}
