import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import { addRevisionOption, revisionOf, type RevisionFlags } from '../curation/revision.js';
import type { Terminal } from '../terminal/terminal.js';

const parts = ['title', 'publisher', 'shortName', 'published'] as const;

type Flags = ChangeFlags &
  RevisionFlags &
  Readonly<Partial<Record<(typeof parts)[number], string>>>;

/** `multaqa update-document`: says something else of a document that the graph itself holds. */
export function updateDocumentCommand(terminal: Terminal): Command {
  const command = new Command('update-document')
    .argument('<document>', 'its id, as in document:wam-2026-05-01')
    .option('--title <title>', 'its title as it is written')
    .option('--publisher <name>', 'its publisher as readers know it; "" if it is said no more')
    .option('--short-name <name>', 'a short name by which it is cited; "" if it is said no more')
    .option('--published <date>', 'the date of publication; "" if it is said no more');
  return addRevisionOption(addChangeOptions(command))
    .addHelpText(
      'after',
      `
Documents that a load brought are changed in its files.

Examples:
  multaqa update-document document:wam-2026-05-01 --publisher WAM --published 2026-05-01 \\
    --reason 'The imprint of the page' --by salma`,
    )
    .action(async (document: string, flags: Flags) => {
      const given = parts.flatMap((part) => {
        const value = flags[part];
        return value === undefined ? [] : [[part, value === '' ? null : value]];
      });
      const content = {
        document,
        ifRevision: revisionOf(flags),
        ...(Object.fromEntries(given) as object),
      };
      await makeChange(terminal, 'updateDocument', content, flags);
    });
}
