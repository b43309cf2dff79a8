import { Command } from 'commander';
import type { Remark } from '../check/check-folders.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended, type Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

/** `multaqa check`: all faults of data folders. */
export function checkCommand(terminal: Terminal): Command {
  return new Command('check')
    .argument('<folder...>', 'data folders that are to be loaded together')
    .option('--json', 'print JSON in place of lines')
    .addHelpText(
      'after',
      `
A fault is told as "file:line path: reason". Warnings stop no load. The exit code is 1 if there is a fault, else 0.

Examples:
  multaqa check my-forum
  multaqa check my-forum --json | jq -r '.faults[].reason'`,
    )
    .action(async (folders: readonly string[], { json }: { json?: boolean }) => {
      const { checkFolders } = await import('../check/check-folders.js');
      const checked = await checkFolders(folders);
      const { faults, warnings, counts } = checked;
      const lines = [
        ...faults.map(print),
        ...warnings.map((warning) => `warning: ${print(warning)}`),
        `${Object.entries({ ...counts, faults: faults.length, warnings: warnings.length })
          .map(([what, count]) => `${what}: ${count}`)
          .join(', ')}\n`,
      ];
      const shown = json === true ? `${JSON.stringify(checked, null, 2)}\n` : lines.join('');
      await write(terminal.stdout, shown);
      if (faults.length > 0) throw new Ended(exitCodes.failed);
    });
}

function print({ file, line, path, reason }: Remark): string {
  const place = [`${file}${line === null ? '' : `:${line}`}`, path].filter(Boolean).join(' ');
  return `${place}: ${reason}\n`;
}
