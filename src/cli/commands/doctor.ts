import { Command } from 'commander';
import type { NamedResult } from '../../doctor/check.js';
import { KnownError } from '../../shared/errors.js';
import { isJsonObject, parseJsonObject } from '../../shared/json-object.js';
import { addSourceOptions } from '../options/common-options.js';
import { useAsAdmin, type AdminFlags } from '../sources/use-as-admin.js';
import { readLines } from '../stats/read-lines.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended, Misuse } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface DoctorFlags extends AdminFlags {
  readonly json?: boolean;
  readonly mend?: boolean;
}

/** `multaqa doctor`: finds faults, and how to mend them. */
export function doctorCommand(terminal: Terminal): Command {
  return addSourceOptions(new Command('doctor'))
    .option('--token-file <file>', 'with --url: the file of a token of the role ADMIN')
    .option(
      '--mend',
      'first create missing constraints and indexes, and the relations, names and properties from the claims',
    )
    .option('--json', 'print a JSON object a line for each check')
    .addHelpText(
      'after',
      `
Without --mend the graph is only read, by the server that has it open if there is one. The exit code is 3 if there is a fault, else 0.

Examples:
  multaqa doctor
  multaqa doctor --url http://127.0.0.1:4000 --token-file admin.token
  multaqa doctor --store embedded:./forum --mend
  multaqa doctor --json | jq -r '.findings[].what'`,
    )
    .action(async ({ json = false, mend = false, ...flags }: DoctorFlags) => {
      if (mend && flags.url !== undefined)
        throw new Misuse('--mend changes a graph that no server has open: name it by --store.');
      const { stdout, signal } = terminal;
      let found = 0;
      const report = async (result: NamedResult): Promise<void> => {
        found += result.findings.length;
        await write(stdout, json ? printJson(result) : print(result));
      };
      await useAsAdmin(terminal, flags, {
        async here(config, onOpen) {
          const { examine } = await import('../../app/examine.js');
          await examine(config, { signal, mend, onOpen }, report);
        },
        async beside(server) {
          const { streamAdmin } = await import('../sources/http-source.js');
          const bytes = streamAdmin(server, 'doctor', 'application/x-ndjson', signal);
          for await (const line of readLines(bytes)) await report(toResult(line));
        },
        mayAsk: ({ token }) => !mend && token !== undefined,
      });
      if (found > 0) throw new Ended(exitCodes.found);
    });
}

/** @throws KnownError `BAD_INPUT` for a line that is no result of a check */
function toResult(line: string): NamedResult {
  const { name, summary, findings } = parseJsonObject(line) ?? {};
  const isResult =
    typeof name === 'string' && typeof summary === 'string' && Array.isArray(findings);
  if (!isResult || !findings.every(isFinding))
    throw new KnownError('BAD_INPUT', 'The server gave no results of checks.');
  return { name, summary, findings };
}

function isFinding(value: unknown): value is NamedResult['findings'][number] {
  return (
    isJsonObject(value) && [value['what'], value['mend']].every((each) => typeof each === 'string')
  );
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
