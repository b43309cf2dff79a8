import { Command } from 'commander';
import type { ForumNames } from '../init/start-folder.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

/** `multaqa init`: a data folder to begin with. */
export function initCommand(terminal: Terminal): Command {
  return new Command('init')
    .argument('[folder]', 'a new or empty folder', 'my-forum')
    .option('--name-ar <name>', 'name of the forum in Arabic')
    .option('--name-en <name>', 'name of the forum in English')
    .option('--json', 'print JSON in place of lines')
    .addHelpText(
      'after',
      `
Examples:
  multaqa init my-forum --name-ar 'حوار الخليج' --name-en 'Gulf Dialogue'
  multaqa serve --data my-forum`,
    )
    .action(async (folder: string, { json, ...names }: ForumNames & { readonly json?: true }) => {
      const { startFolder } = await import('../init/start-folder.js');
      await startFolder(folder, names);
      if (json) return write(terminal.stdout, `${JSON.stringify({ folder })}\n`);
      const quoted = /^[\w./-]+$/.test(folder) ? folder : `'${folder}'`;
      return write(
        terminal.stdout,
        `"${folder}" has an example to write over. Next:\n
  multaqa check ${quoted}
  multaqa serve --data ${quoted}\n`,
      );
    });
}
