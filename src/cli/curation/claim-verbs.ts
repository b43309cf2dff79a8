import { Option } from 'commander';
import type * as asked from '../../change/actions/action-types.js';
import { ranks } from '../../model/values/lists.js';
import { verb, type Verb } from './change-command.js';
import { claim, confirm, content, dataset, ended, evidence, ifRevision, note } from './fields.js';
import { argument, choiceOf, option, removable, type Values } from './form.js';

/** Changes of claims, by their verbs. */
export const claimVerbs: Readonly<Record<string, Verb>> = {
  assert: verb<asked.ClaimInput & asked.Confirming>(
    'assertClaim',
    {
      subject: argument('<subject>', 'the entity that the claim is about'),
      predicate: argument('<predicate>', 'the predicate, such as MEMBER_OF or NAME'),
      ...content,
      confirm,
    },
    `A claim that is there gets the evidence added, or counts again where it was taken back. Several places in documents are given
by the mutation assertClaim.

Examples:
  multaqa assert organization:gcc NAME --text 'GCC states' --lang EN --name-kind ALIAS --document document:gulf-news \\
    --says 'The page has these words.' --reason 'Used by the press' --by salma --dry-run
  multaqa assert person:alyahya HOLDS_POSITION --object organization:dco --document document:article \\
    --exact 'والأمين العام لمنظمة التعاون الرقمي ديمة بنت يحيى اليحيى' --role-key secretary-general \\
    --reason 'The article says so' --url http://127.0.0.1:4000 --token-file salma.token`,
    {
      toInput: ({ confirm: confirmed, ...values }) => ({
        claim: evident(values),
        confirm: confirmed,
      }),
    },
  ),
  retract: verb<asked.RetractClaimInput>(
    'retractClaim',
    { claim, ifRevision },
    `Examples:
  multaqa retract claim:5967680f326556df --reason 'A misspelling' --by salma --dry-run
  multaqa retract claim:5967680f326556df --reason 'A misspelling' --url http://127.0.0.1:4000 --token-file salma.token`,
  ),
  correct: verb<asked.CorrectClaimInput>(
    'correctClaim',
    { claim, ...content, confirm, ifRevision },
    `Parts that are not given stay as they are; an empty text removes a part. A part that changes needs evidence; that of the
claim is kept for the others with --keep-evidence, and where no other is given.

Examples:
  multaqa correct claim:4e6ecc52002ea7a4 --valid-from 2022-04 --document document:lesiteinfo \\
    --says 'The page is tagged April 2022.' --keep-evidence --reason 'The month is known' --by salma
  multaqa correct claim:7bc59c5a8a4e5176 --valid-from '' --reason 'The year is not said' --by salma --dry-run`,
    {
      behind: {
        keepEvidence: option(
          '--keep-evidence',
          'keep the evidence of the claim for the parts that stay',
        ),
      },
      negation: new Option('--no-keep-evidence', 'keep none of it'),
    },
  ),
  end: verb<asked.EndClaimInput>(
    'endClaim',
    {
      claim: argument('<claim>', 'the id of the claim that states the tie'),
      validTo: option(
        '--valid-to <date>',
        'the end, such as 2026, 2026-05 or 2026-05-01',
        removable,
      ),
      ended,
      dataset,
      note,
      evidence,
      confirm,
      ifRevision,
    },
    `The claim that states the tie stays as it is.

Examples:
  multaqa end claim:7bc59c5a8a4e5176 --valid-to 2025 --document document:okaz-reappointment \\
    --says 'She is reappointed for four years.' --reason 'A new term began' --by salma
  multaqa end claim:7bc59c5a8a4e5176 --ended --document document:okaz-reappointment \\
    --says 'She is reappointed for four years.' --reason 'A new term began' --by salma --dry-run`,
    { toInput: evident },
  ),
  'add-evidence': verb<asked.AddEvidenceInput>(
    'addEvidence',
    { claim, evidence, confirm, ifRevision },
    `A claim that a load brought stays as its source has it: the curators' dataset then states the same by this evidence.

Examples:
  multaqa add-evidence claim:39811dcd432ddacf --document document:devdiscourse \\
    --says 'Launched on 26 November 2020.' --supports VALID_FROM --reason 'A second source' --by salma`,
    { toInput: evident },
  ),
  rank: verb<asked.SetRankInput>(
    'setRank',
    { claim, rank: choiceOf('<rank>', 'its new rank', ranks), ifRevision },
    `Examples:
  multaqa rank claim:53aecd63729494f2 PREFERRED --reason 'Spelt so on the site of her organisation' --by salma
  multaqa rank claim:5967680f326556df DEPRECATED --reason 'A misspelling' --by salma`,
  ),
  move: verb<asked.MoveClaimsInput>(
    'moveClaims',
    {
      from: argument('<from>', 'the id of the entity of which they are now'),
      to: argument('<to>', 'the id of the entity of which they are to be, of the same kind'),
      claims: argument('[claims...]', 'the ids of the claims, names among them', (id) => ({
        claim: id,
      })),
      mentions: option('--mention <id...>', 'the ids of mentions that move too'),
    },
    `The claims stay as they were stated, and stay moved where their dataset is loaded anew. "multaqa create-entity" makes the other
entity first. Two that were merged are split ("multaqa split").

Examples:
  multaqa move topic:digital_technology topic:new_technology claim:7a771e1f1c7fa0ac --reason 'New technology is meant' --by salma`,
  ),
};

/** The input with the evidence that it must have, be there any or not. */
function evident(values: Values): Values {
  return { evidence: [], ...values };
}
