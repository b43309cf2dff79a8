import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import {
  addConfirmOption,
  addContentOptions,
  contentOf,
  type ConfirmFlags,
  type ContentFlags,
} from '../curation/content-options.js';
import { makeChange } from '../curation/make-change.js';
import { addRevisionOption, revisionOf, type RevisionFlags } from '../curation/revision.js';
import type { Terminal } from '../terminal/terminal.js';

interface Flags extends ChangeFlags, ContentFlags, RevisionFlags, ConfirmFlags {
  readonly keepEvidence?: boolean;
}

/** `multaqa correct`: retracts a claim and puts a better one in its place. */
export function correctCommand(terminal: Terminal): Command {
  const command = new Command('correct').argument('<claim>', 'the id of the claim');
  return addChangeOptions(addRevisionOption(addConfirmOption(addContentOptions(command))))
    .option('--keep-evidence', 'keep the evidence of the claim for the parts that stay')
    .option('--no-keep-evidence', 'keep none of it')
    .addHelpText(
      'after',
      `
Parts that are not given stay as they are; an empty text removes a part. A part that changes needs evidence; that of the
claim is kept for the others with --keep-evidence, and where no other is given.

Examples:
  multaqa correct claim:4e6ecc52002ea7a4 --valid-from 2022-04 --document document:lesiteinfo \\
    --says 'The page is tagged April 2022.' --keep-evidence --reason 'The month is known' --by salma
  multaqa correct claim:7bc59c5a8a4e5176 --valid-from '' --reason 'The year is not said' --by salma --dry-run`,
    )
    .action(async (claim: string, flags: Flags) => {
      const { confirm, keepEvidence } = flags;
      const about = { claim, ifRevision: revisionOf(flags), keepEvidence, confirm };
      const content = { ...about, ...contentOf(flags) };
      await makeChange(terminal, 'correctClaim', content, flags);
    });
}
