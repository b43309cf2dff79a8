import { Command, Option } from 'commander';
import { languages, nameKinds } from '../../model/values/lists.js';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import {
  addConfirmOption,
  addEvidenceOptions,
  contentOf,
  type ConfirmFlags,
  type ContentFlags,
} from '../curation/content-options.js';
import { makeChange } from '../curation/make-change.js';
import type { Terminal } from '../terminal/terminal.js';

interface Flags extends ChangeFlags, ContentFlags, ConfirmFlags {
  readonly id?: string;
  readonly lang: string;
}

/** `multaqa create-entity`: adds an entity by a name that a document has for it. */
export function createEntityCommand(terminal: Terminal): Command {
  const command = new Command('create-entity')
    .argument('<kind>', 'its kind, such as Person')
    .argument('<name>', 'its name as it is written')
    .addOption(
      new Option('--lang <language>', 'the language of the name')
        .choices(languages)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--name-kind <kind>', 'of the name; else OFFICIAL').choices(nameKinds))
    .option('--id <id>', 'its id; else made from its name')
    .option('--dataset <id>', 'the dataset of the claim, of kind CURATED; else "curated"');
  return addChangeOptions(addConfirmOption(addEvidenceOptions(command)))
    .addHelpText(
      'after',
      `
More names are given by "multaqa assert".

Examples:
  multaqa create-entity Place 'Abu Dhabi' --lang EN --document document:gcc-envoy --says 'Abu Dhabi, by the six leaders.' \\
    --reason 'The Council was founded there' --by salma --dry-run`,
    )
    .action(async (kind: string, text: string, flags: Flags) => {
      const { id, dataset, lang, nameKind, confirm } = flags;
      const { evidence = [] } = contentOf(flags);
      const content = { kind, id, dataset, confirm, names: [{ text, lang, nameKind, evidence }] };
      await makeChange(terminal, 'createEntity', content, flags);
    });
}
