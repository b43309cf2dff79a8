import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import type { Terminal } from '../terminal/terminal.js';

interface DatasetFlags extends ChangeFlags {
  readonly titleAr: string;
  readonly titleEn: string;
  readonly description: string;
}

/** `multaqa create-dataset`: creates a dataset in which curators may state claims. */
export function createDatasetCommand(terminal: Terminal): Command {
  const command = new Command('create-dataset')
    .argument('<id>', 'its id: lower-case words joined by -')
    .requiredOption('--title-ar <text>', 'its title in Arabic')
    .requiredOption('--title-en <text>', 'its title in English')
    .requiredOption('--description <sentence>', 'the content of the dataset');
  return addChangeOptions(command)
    .addHelpText(
      'after',
      `
"multaqa assert … --dataset ID" states claims in it, "multaqa seed-export ID -o DIR" writes them to files.

Examples:
  multaqa create-dataset desk --title-ar 'مكتب التحرير' --title-en 'Editing desk' \\
    --description 'What the desk found out.' --reason 'Apart from the rest' --by salma`,
    )
    .action(async (id: string, { titleAr, titleEn, description, ...flags }: DatasetFlags) => {
      const content = { id, titleAr, titleEn, description };
      await makeChange(terminal, 'createDataset', content, flags);
    });
}
