import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import type { Terminal } from '../terminal/terminal.js';

interface Flags extends ChangeFlags {
  readonly title: string;
  readonly address: string;
  readonly language: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly shortName?: string;
  readonly retrieved?: string;
  readonly retells?: string;
  readonly dataset?: string;
}

/** `multaqa create-document`: adds a document known by its address alone. */
export function createDocumentCommand(terminal: Terminal): Command {
  const command = new Command('create-document')
    .argument('<key>', 'its key: lower-case words joined by -')
    .requiredOption('--title <title>', 'its title as it is written')
    .requiredOption('--address <url>', 'its address')
    .requiredOption('--language <code>', 'its language, such as ar or en')
    .option('--published <date>', 'the date of publication, if known')
    .option('--publisher <name>', 'its publisher as readers know it')
    .option('--short-name <name>', 'a short name by which it is cited')
    .option('--retrieved <date>', 'the day on which it was read; else today')
    .option('--retells <document>', 'the document that it retells: both count as one source')
    .option('--dataset <id>', 'its dataset, of kind CURATED; else "curated"');
  return addChangeOptions(command)
    .addHelpText(
      'after',
      `
Notes can cite it. "multaqa ingest" under the same key gives it its text.

Examples:
  multaqa create-document wam-2026-05-01 --title 'Oman hosts the fifth edition' --address https://example.org/dc5 \\
    --language en --published 2026-05-01 --reason 'Cited for the host' --by salma`,
    )
    .action(async (key: string, flags: Flags) => {
      const { title, address: url, language, published, retrieved, retells, dataset } = flags;
      const content = {
        key,
        title,
        url,
        language,
        published,
        retrieved,
        retells,
        dataset,
        publisher: flags.publisher,
        shortName: flags.shortName,
      };
      await makeChange(terminal, 'createDocument', content, flags);
    });
}
