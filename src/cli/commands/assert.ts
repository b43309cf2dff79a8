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
import type { Terminal } from '../terminal/terminal.js';

type Flags = ChangeFlags & ContentFlags & ConfirmFlags;

/** `multaqa assert`: states a claim about an entity, with its document. */
export function assertCommand(terminal: Terminal): Command {
  const command = new Command('assert')
    .argument('<subject>', 'the entity that the claim is about')
    .argument('<predicate>', 'the predicate, such as MEMBER_OF or NAME');
  return addChangeOptions(addConfirmOption(addContentOptions(command)))
    .addHelpText(
      'after',
      `
A claim that is there gets the evidence added, or counts again where it was taken back. Several places in documents are given
by the mutation assertClaim.

Examples:
  multaqa assert organization:gcc NAME --text 'GCC states' --lang EN --name-kind ALIAS --document document:gulf-news \\
    --says 'The page has these words.' --reason 'Used by the press' --by salma --dry-run
  multaqa assert person:alyahya HOLDS_POSITION --object organization:dco --document document:article \\
    --exact 'والأمين العام لمنظمة التعاون الرقمي ديمة بنت يحيى اليحيى' --role-key secretary-general \\
    --reason 'The article says so' --url http://127.0.0.1:4000 --token-file salma.token`,
    )
    .action(async (subject: string, predicate: string, flags: Flags) => {
      const claim = { subject, predicate, evidence: [], ...contentOf(flags) };
      await makeChange(terminal, 'assertClaim', { claim, confirm: flags.confirm }, flags);
    });
}
