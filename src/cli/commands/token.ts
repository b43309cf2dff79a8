import { randomBytes } from 'node:crypto';
import { Argument, Command, Option } from 'commander';
import {
  hashToken,
  readBudget,
  tokenNamePattern,
  writeTokenLine,
} from '../../config/token-lines.js';
import { maxCostPerMinute } from '../../config/limits-config.js';
import { KnownError } from '../../shared/errors.js';
import { roles, type Role } from '../../shared/viewer.js';
import { formatTable } from '../output/format-table.js';
import { Misuse } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';
import { changeTokenFile, readTokenFile } from '../tokens/token-file.js';

interface TokenFlags {
  readonly file?: string;
  readonly role?: Role;
  readonly budget?: string;
  readonly json?: true;
}

/** Action on a token of this name in a file. */
type Action = (file: string, name: string, flags: TokenFlags, terminal: Terminal) => Promise<void>;

const actions: Readonly<Record<string, Action>> = {
  create: createToken,
  list: listTokens,
  revoke: revokeToken,
};

/** `multaqa token`: the holders of a server's tokens, in a file that contains no token. */
export function tokenCommand(terminal: Terminal): Command {
  return new Command('token')
    .addArgument(new Argument('<action>', 'what to do').choices(Object.keys(actions)))
    .argument('[name]', 'the name of the token in the file and in the log')
    .option('--file <file>', 'the file of the tokens; else AUTH_TOKENS_FILE')
    .addOption(new Option('--role <role>', 'the role of its holder, for create').choices(roles))
    .option(
      '--budget <objects>',
      'the objects that its holder may ask for in a minute, 0 for no limit; else by its role',
    )
    .option('--json', 'print JSON in place of lines and tables')
    .addHelpText(
      'after',
      `
The token is the last line of the output of create, and is shown only once: the file holds its hash alone. Clients send
it in the header "Authorization: Bearer <token>". A server with AUTH_TOKENS_FILE sees a change within a second.

Examples:
  multaqa token create dashboard --role READER --file ./tokens
  multaqa token create press-team --role CURATOR --file ./tokens --budget 2000000 | tail -1 > press-team.token
  multaqa token list --file ./tokens
  multaqa token revoke dashboard --file ./tokens`,
    )
    .action(async (action: string, name: string | undefined, flags: TokenFlags) => {
      refuseMisuse(action, name, flags);
      const file = flags.file ?? terminal.environment['AUTH_TOKENS_FILE']?.trim() ?? '';
      if (file === '') throw new Misuse('Give the file of tokens by --file.');
      await actions[action]?.(file, name ?? '', flags, terminal);
    });
}

/** @throws Misuse if a name is missing or not allowed, or for an option of another action */
function refuseMisuse(action: string, name: string | undefined, flags: TokenFlags): void {
  if (action === 'list' && name !== undefined)
    throw new Misuse('list takes no name: it prints all tokens.');
  if (action !== 'list' && name === undefined)
    throw new Misuse(`Give the name of the token: multaqa token ${action} <name>.`);
  if (action !== 'create' && (flags.role !== undefined || flags.budget !== undefined))
    throw new Misuse('--role and --budget belong to create only.');
}

/** Prefix by which secret scanners recognise tokens in texts. */
const prefix = 'mq_';

async function createToken(
  file: string,
  name: string,
  { role, budget, json }: TokenFlags,
  { stdout, stderr }: Terminal,
): Promise<void> {
  if (role === undefined) throw new Misuse(`Give --role: one of ${roles.join(', ')}.`);
  if (!tokenNamePattern.test(name))
    throw new Misuse(
      'A name takes up to 64 of a–z, 0–9, ".", "_" and "-", and begins with a letter or digit.',
    );
  const costPerMinute = budget === undefined ? undefined : readBudget(budget);
  if (Number.isNaN(costPerMinute))
    throw new Misuse(`--budget takes an integer from 0 to ${maxCostPerMinute}.`);
  const token = prefix + randomBytes(32).toString('base64url');
  const line = writeTokenLine({ name, role, hash: hashToken(token), costPerMinute });
  await changeTokenFile(file, (text, tokens) => {
    if (tokens.some((each) => each.name === name))
      throw new KnownError('CONFLICT', `"${file}" has a token "${name}" already: revoke it first.`);
    return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
  });
  stderr.write(
    `multaqa: "${file}" has the token of "${name}" (${role}) now. Keep it: it is shown only once.\n`,
  );
  await write(stdout, `${json ? JSON.stringify({ name, role, token }) : token}\n`);
}

async function listTokens(
  file: string,
  _name: string,
  { json }: TokenFlags,
  { stdout }: Terminal,
): Promise<void> {
  const tokens = await readTokenFile(file);
  if (json) {
    const listed = tokens.map(({ name, role, costPerMinute = null }) => ({
      name,
      role,
      costPerMinute,
    }));
    return write(stdout, `${JSON.stringify(listed, null, 2)}\n`);
  }
  const rows = tokens.map(({ name, role, costPerMinute }) => [
    ...[name, role, costPerMinute === undefined ? 'by its role' : String(costPerMinute)],
  ]);
  return write(stdout, formatTable(['name', 'role', 'objects a minute'], rows));
}

async function revokeToken(
  file: string,
  name: string,
  { json }: TokenFlags,
  { stdout, stderr }: Terminal,
): Promise<void> {
  await readTokenFile(file); // a missing file is not created
  await changeTokenFile(file, (text, tokens) => {
    if (!tokens.some((each) => each.name === name))
      throw new KnownError('NOT_FOUND', `"${file}" has no token "${name}".`);
    return text
      .split('\n')
      .filter((line) => line.trim().split(/\s+/)[0] !== name)
      .join('\n');
  });
  if (json) await write(stdout, `${JSON.stringify({ name })}\n`);
  stderr.write(`multaqa: "${file}" no longer has the token of "${name}".\n`);
}
