import { Command, Option } from 'commander';
import { languages } from '../../model/values/lists.js';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import type { Terminal } from '../terminal/terminal.js';

interface Flags extends ChangeFlags {
  readonly exact?: string;
  readonly note?: string;
  readonly lang: string;
  readonly text: string;
}

/** `multaqa translate-evidence`: states the translation of words that claims cite. */
export function translateEvidenceCommand(terminal: Terminal): Command {
  const command = new Command('translate-evidence')
    .argument('<document>', 'its id, as in document:wam-2026-05-01')
    .option('--exact <words>', 'the quotation, letter for letter')
    .option('--note <words>', 'or the note, letter for letter')
    .addOption(
      new Option('--lang <language>', 'the language of the translation')
        .choices(languages)
        .makeOptionMandatory(),
    )
    .requiredOption('--text <text>', 'the translation; "" takes away the one that is there');
  return addChangeOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  multaqa translate-evidence document:new-times --note 'Rwanda is the eighth member.' \\
    --lang AR --text 'رواندا هي العضو الثامن.' --reason 'For Arabic readers' --by salma`,
    )
    .action(async (document: string, { exact, note, lang, text, ...flags }: Flags) => {
      const content = { document, exact, note, lang, text: text === '' ? null : text };
      await makeChange(terminal, 'translateEvidence', content, flags);
    });
}
