import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { addContentOptions, contentOf, type ContentFlags } from '../curation/content-options.js';
import { makeChange } from '../curation/make-change.js';
import { addRevisionOption, revisionOf, type RevisionFlags } from '../curation/revision.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa correct`: retracts a claim and puts a better one in its place. */
export function correctCommand(terminal: Terminal): Command {
  const command = new Command('correct')
    .description('retract a claim and put a better one in its place, in one change')
    .argument('<claim>', 'the id of the claim');
  return addChangeOptions(addRevisionOption(addContentOptions(command)))
    .addHelpText(
      'after',
      `
Parts that are not given stay as they are, also the evidence; an empty text removes a part.

Examples:
  multaqa correct claim:5b0c… --valid-from 2020-11 --reason 'November, not October' --by salma
  multaqa correct claim:5b0c… --valid-to '' --reason 'Still in office' --by salma --dry-run`,
    )
    .action(async (claim: string, flags: ChangeFlags & ContentFlags & RevisionFlags) => {
      const content = { claim, ifRevision: revisionOf(flags), ...contentOf(flags) };
      await makeChange(terminal, 'correctClaim', content, flags);
    });
}
