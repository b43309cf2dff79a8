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

/** `multaqa add-evidence`: adds a document that says what a claim states. */
export function addEvidenceCommand(terminal: Terminal): Command {
  const command = new Command('add-evidence').argument('<claim>', 'the id of the claim');
  return addChangeOptions(addRevisionOption(addConfirmOption(addEvidenceOptions(command))))
    .addHelpText(
      'after',
      `
A claim that a load brought stays as its source has it: the curators' dataset then states the same by this evidence.

Examples:
  multaqa add-evidence claim:39811dcd432ddacf --document document:devdiscourse \\
    --says 'Launched on 26 November 2020.' --supports VALID_FROM --reason 'A second source' --by salma`,
    )
    .action(async (claim: string, flags: Flags) => {
      const { evidence = [] } = contentOf(flags);
      const content = { claim, ifRevision: revisionOf(flags), confirm: flags.confirm, evidence };
      await makeChange(terminal, 'addEvidence', content, flags);
    });
}
