import { Command } from 'commander';
import { addChangeOptions, type ChangeFlags } from '../curation/change-options.js';
import { makeChange } from '../curation/make-change.js';
import type { Terminal } from '../terminal/terminal.js';

interface MoveFlags extends ChangeFlags {
  readonly mention?: readonly string[];
}

/** `multaqa move`: moves claims from one entity to another. */
export function moveCommand(terminal: Terminal): Command {
  const command = new Command('move')
    .argument('<from>', 'the id of the entity of which they are now')
    .argument('<to>', 'the id of the entity of which they are to be, of the same kind')
    .argument('[claims...]', 'the ids of the claims, names among them')
    .option('--mention <id...>', 'the ids of mentions that move too');
  return addChangeOptions(command)
    .addHelpText(
      'after',
      `
The claims stay as they were stated, and stay moved where their dataset is loaded anew. "multaqa create-entity" makes the other
entity first. Two that were merged are split ("multaqa split").

Examples:
  multaqa move topic:digital_technology topic:new_technology claim:7a771e1f1c7fa0ac --reason 'New technology is meant' --by salma`,
    )
    .action(async (from: string, to: string, ids: readonly string[], flags: MoveFlags) => {
      const claims = ids.map((claim) => ({ claim }));
      await makeChange(
        terminal,
        'moveClaims',
        { from, to, claims, mentions: flags.mention },
        flags,
      );
    });
}
