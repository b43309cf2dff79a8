import { Command } from 'commander';
import type { NamedResult } from '../doctor/check.js';
import { addStoreOption, configOf, storeSettings } from '../options/common-options.js';
import type { StoreFlags } from '../options/common-options.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface DoctorFlags extends StoreFlags {
  readonly json?: boolean;
  readonly mend?: boolean;
}

/** `multaqa doctor`: finds faults, and how to mend them. */
export function doctorCommand(terminal: Terminal): Command {
  return addStoreOption(new Command('doctor'))
    .option(
      '--mend',
      'first create missing constraints and indexes, and the relations, names and properties from the claims',
    )
    .option('--json', 'print a JSON object a line for each check')
    .addHelpText(
      'after',
      `
Without --mend the graph is only read. The exit code is 3 if there is a fault, else 0.

Examples:
  multaqa doctor
  multaqa doctor --store embedded:./forum --mend
  multaqa doctor --json | jq -r '.findings[].what'`,
    )
    .action(async ({ json = false, mend = false, ...flags }: DoctorFlags) => {
      const { examine } = await import('../doctor/examine.js');
      const { stdout, signal } = terminal;
      let found = 0;
      await examine(configOf(terminal, storeSettings(flags)), { signal, mend }, async (result) => {
        found += result.findings.length;
        await write(stdout, json ? printJson(result) : print(result));
      });
      if (found > 0) throw new Ended(exitCodes.found);
    });
}

/** The summary keeps the key `told`, by which scripts know it. */
function printJson({ name, summary, findings }: NamedResult): string {
  return `${JSON.stringify({ name, told: summary, findings })}\n`;
}

function print({ name, summary, findings }: NamedResult): string {
  if (findings.length === 0) return `ok     ${name.padEnd(12)} ${summary}\n`;
  return findings
    .map(({ what, mend }) => `WRONG  ${name.padEnd(12)} ${what}\n       to mend it:  ${mend}\n`)
    .join('');
}
