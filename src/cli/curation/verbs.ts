import type { Command } from 'commander';
import type * as asked from '../../change/actions/action-types.js';
import { languages, nameKinds } from '../../model/values/lists.js';
import type { Terminal } from '../terminal/terminal.js';
import { changeCommand, verb, type Verb } from './change-command.js';
import { invariant } from '../../shared/errors.js';
import { claimVerbs } from './claim-verbs.js';
import { confirm, dataset, evidence, ifRevision } from './fields.js';
import { argument, choice, choiceOf, option, removable, required } from './form.js';

/** Changes of entities, documents and datasets, and of claims, by their verbs. */
const verbs: Readonly<Record<string, Verb>> = {
  ...claimVerbs,
  'create-entity': verb<asked.CreateEntityInput & asked.NameInput>(
    'createEntity',
    {
      kind: argument('<kind>', 'its kind, such as Person'),
      text: argument('<name>', 'its name as it is written'),
      lang: required(choice('--lang <language>', 'the language of the name', languages)),
      nameKind: choice('--name-kind <kind>', 'of the name; else OFFICIAL', nameKinds),
      id: option('--id <id>', 'its id; else made from its name'),
      dataset,
      evidence,
      confirm,
    },
    `More names are given by "multaqa assert".

Examples:
  multaqa create-entity Place 'Abu Dhabi' --lang EN --document document:gcc-envoy --says 'Abu Dhabi, by the six leaders.' \\
    --reason 'The Council was founded there' --by salma --dry-run`,
    {
      toInput: ({ text, lang, nameKind, evidence: cited = [], ...values }) => ({
        ...values,
        names: [{ text, lang, nameKind, evidence: cited }],
      }),
    },
  ),
  'create-document': verb<asked.CreateDocumentInput>(
    'createDocument',
    {
      key: argument('<key>', 'its key: lower-case words joined by -'),
      title: required(option('--title <title>', 'its title as it is written')),
      url: required(option('--address <url>', 'its address')),
      language: required(option('--language <code>', 'its language, such as ar or en')),
      published: option('--published <date>', 'the date of publication, if known'),
      publisher: option('--publisher <name>', 'its publisher as readers know it'),
      shortName: option('--short-name <name>', 'a short name by which it is cited'),
      retrieved: option('--retrieved <date>', 'the day on which it was read; else today'),
      retells: option(
        '--retells <document>',
        'the document that it retells: both count as one source',
      ),
      dataset: option('--dataset <id>', 'its dataset, of kind CURATED; else "curated"'),
    },
    `Notes can cite it. "multaqa ingest" under the same key gives it its text.

Examples:
  multaqa create-document wam-2026-05-01 --title 'Oman hosts the fifth edition' --address https://example.org/dc5 \\
    --language en --published 2026-05-01 --reason 'Cited for the host' --by salma`,
  ),
  'create-dataset': verb<asked.CreateDatasetInput>(
    'createDataset',
    {
      id: argument('<id>', 'its id: lower-case words joined by -'),
      titleAr: required(option('--title-ar <text>', 'its title in Arabic')),
      titleEn: required(option('--title-en <text>', 'its title in English')),
      description: required(option('--description <sentence>', 'the content of the dataset')),
    },
    `"multaqa assert … --dataset ID" states claims in it, "multaqa seed-export ID -o DIR" writes them to files.

Examples:
  multaqa create-dataset desk --title-ar 'مكتب التحرير' --title-en 'Editing desk' \\
    --description 'What the desk found out.' --reason 'Apart from the rest' --by salma`,
  ),
  'update-document': verb<asked.UpdateDocumentInput>(
    'updateDocument',
    {
      document: argument('<document>', 'its id, as in document:wam-2026-05-01'),
      title: option('--title <title>', 'its title as it is written', removable),
      publisher: option(
        '--publisher <name>',
        'its publisher as readers know it; "" if it is said no more',
        removable,
      ),
      shortName: option(
        '--short-name <name>',
        'a short name by which it is cited; "" if it is said no more',
        removable,
      ),
      published: option(
        '--published <date>',
        'the date of publication; "" if it is said no more',
        removable,
      ),
    },
    `Documents that a load brought are changed in its files.

Examples:
  multaqa update-document document:wam-2026-05-01 --publisher WAM --published 2026-05-01 \\
    --reason 'The imprint of the page' --by salma`,
    { behind: { ifRevision } },
  ),
  'translate-evidence': verb<asked.TranslateEvidenceInput>(
    'translateEvidence',
    {
      document: argument('<document>', 'its id, as in document:wam-2026-05-01'),
      exact: option('--exact <words>', 'the quotation, letter for letter'),
      note: option('--note <words>', 'or the note, letter for letter'),
      lang: required(choice('--lang <language>', 'the language of the translation', languages)),
      text: required(
        option('--text <text>', 'the translation; "" takes away the one that is there', removable),
      ),
    },
    `Examples:
  multaqa translate-evidence document:new-times --note 'Rwanda is the eighth member.' \\
    --lang AR --text 'رواندا هي العضو الثامن.' --reason 'For Arabic readers' --by salma`,
  ),
  withdraw: verb<asked.WithdrawDocumentInput>(
    'withdrawDocument',
    { document: argument('<document>', 'the id of the document, as in document:news') },
    `A claim that another document supports stays. Nothing is lost: "multaqa undo" brings all back, and a load does not.

Examples:
  multaqa withdraw document:viralz --reason 'It retells a release that is here' --by salma --dry-run`,
  ),
  merge: verb<asked.MergeEntitiesInput>(
    'mergeEntities',
    {
      canonical: argument('<canonical>', 'the id of the entity that stays'),
      others: argument('<others...>', 'the ids of the same entity, which then lead to it'),
    },
    `No claim is rewritten: "multaqa split" gives each entity back with all its claims.

Examples:
  multaqa merge topic:tech_diplomacy topic:digital_diplomacy --reason 'One topic' --by salma --dry-run
  multaqa merge topic:tech_diplomacy topic:digital_diplomacy --reason 'One topic' \\
    --url http://127.0.0.1:4000 --token-file salma.token`,
  ),
  split: verb<asked.SplitEntityInput>(
    'splitEntity',
    {
      entity: argument('<entity>', 'the id of the entity that the others were merged into'),
      apart: argument('<apart...>', 'the ids to split from it, each on its own'),
    },
    `The claims about each id go with it, also later ones; ids that are not named stay together.

Examples:
  multaqa split topic:tech_diplomacy topic:digital_diplomacy --reason 'Two topics' --by salma --dry-run
  multaqa split topic:tech_diplomacy topic:digital_diplomacy --reason 'Two topics' \\
    --url http://127.0.0.1:4000 --token-file salma.token`,
  ),
  judge: verb<asked.JudgeInput>(
    'judge',
    {
      a: argument('<a>', 'the id of one entity'),
      b: argument('<b>', 'the id of the other, of the same kind'),
      kind: choiceOf('<kind>', 'the judgement', ['DIFFERENT', 'UNSURE']),
    },
    `Two that are DIFFERENT cannot be merged while that holds; "multaqa undo" takes it back. Two that are one are merged ("multaqa merge").

Examples:
  multaqa judge organization:emb_oman organization:emb_pak DIFFERENT --reason 'Of two states' --by salma`,
  ),
};

/** The command of a verb that makes a change. */
export const changeCommandOf =
  (name: string) =>
  (terminal: Terminal): Command => {
    const found = verbs[name];
    invariant(found !== undefined, `"${name}" makes no change.`);
    return changeCommand(name, found, terminal);
  };
