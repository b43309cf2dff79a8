import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import {
  addConfirmOption,
  addEvidenceOptions,
  contentOf,
  type ConfirmFlags,
  type ContentFlags,
} from '../curation/content-options.js';
import { makeChange } from '../curation/make-change.js';
import { addRevisionOption, revisionOf, type RevisionFlags } from '../curation/revision.js';
import type { Terminal } from '../terminal/terminal.js';

type Flags = ChangeFlags & ContentFlags & RevisionFlags & ConfirmFlags;

/** `multaqa end`: states that a tie has ended, by a claim of its own. */
export function endCommand(terminal: Terminal): Command {
  const command = new Command('end')
    .argument('<claim>', 'the id of the claim that states the tie')
    .option('--valid-to <date>', 'the end, such as 2026, 2026-05 or 2026-05-01')
    .option('--ended', 'it has ended, on a day that is not known')
    .option('--dataset <id>', 'the dataset of the claim, of kind CURATED; else "curated"')
    .option('--note <text>', 'a note for readers of the claim');
  return addChangeOptions(addRevisionOption(addConfirmOption(addEvidenceOptions(command))))
    .addHelpText(
      'after',
      `
The claim that states the tie stays as it is.

Examples:
  multaqa end claim:7bc59c5a8a4e5176 --valid-to 2025 --document document:okaz-reappointment \\
    --says 'She is reappointed for four years.' --reason 'A new term began' --by salma
  multaqa end claim:7bc59c5a8a4e5176 --ended --document document:okaz-reappointment \\
    --says 'She is reappointed for four years.' --reason 'A new term began' --by salma --dry-run`,
    )
    .action(async (claim: string, flags: Flags) => {
      const { confirm } = flags;
      const content = { claim, ifRevision: revisionOf(flags), confirm, ...contentOf(flags) };
      await makeChange(terminal, 'endClaim', { evidence: [], ...content }, flags);
    });
}
