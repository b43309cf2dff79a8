import { hash } from 'node:crypto';
import { roles, type Role } from '../shared/viewer.js';
import { maxCostPerMinute } from './limits-config.js';

/** A token as its file has it; the token itself is stored nowhere. */
export interface TokenLine {
  readonly name: string;
  readonly role: Role;
  /** The SHA-256 of the token, in hexadecimal digits. */
  readonly hash: string;
  /** Objects that its holder may ask for in a minute, 0 for no limit; absent if the role's default applies. */
  readonly costPerMinute: number | undefined;
}

/** The tokens of a file and its faults, a sentence each; no sentence repeats the file's content. */
export interface ReadTokens {
  readonly tokens: readonly TokenLine[];
  readonly faults: readonly string[];
}

/** Pattern of a token's name. */
export const tokenNamePattern = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** Maximum tokens: a server compares all of them for each request with a token. */
export const maxTokens = 1000;

/** Reads lines of `name role sha256-of-the-token [budget-a-minute]`; empty lines and comments with # are ignored. */
export function readTokenLines(text: string): ReadTokens {
  const tokens: TokenLine[] = [];
  const faults: string[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    const fault = (sentence: string): void => {
      faults.push(`line ${index + 1}: ${sentence}`);
    };
    const token = readLine(line, fault);
    if (token === undefined) return;
    if (tokens.some(({ name }) => name === token.name)) fault('the name is used above already.');
    else if (tokens.some(({ hash: other }) => other === token.hash))
      fault('the token is listed above already, under another name.');
    else tokens.push(token);
  });
  if (tokens.length > maxTokens) faults.push(`a file may hold ${maxTokens} tokens at most.`);
  return { tokens, faults };
}

/** The line of a token, without its end. */
export function writeTokenLine({ name, role, hash: sha256, costPerMinute }: TokenLine): string {
  return [name, role, sha256, ...(costPerMinute === undefined ? [] : [costPerMinute])].join(' ');
}

/** Hash that represents a token in the file. */
export function hashToken(token: string): string {
  return hash('sha256', token);
}

function readLine(line: string, fault: (sentence: string) => void): TokenLine | undefined {
  const [name = '', roleText, sha256 = '', budget, ...others] = line.split(/\s+/);
  const role = roles.find((each) => each === roleText);
  const costPerMinute = budget === undefined ? undefined : readBudget(budget);
  if (others.length > 0) fault('it has more than a name, a role, a SHA-256 and a budget.');
  else if (!tokenNamePattern.test(name))
    fault(
      'a name takes up to 64 of a–z, 0–9, ".", "_" and "-", and begins with a letter or digit.',
    );
  else if (role === undefined) fault(`the role must be one of ${roles.join(', ')}.`);
  else if (!/^[0-9a-f]{64}$/i.test(sha256))
    fault('the third word must be the SHA-256 of a token in 64 hexadecimal digits.');
  else if (costPerMinute !== undefined && Number.isNaN(costPerMinute))
    fault(`the budget must be an integer from 0 to ${maxCostPerMinute}.`);
  else return { name, role, hash: sha256.toLowerCase(), costPerMinute };
  return undefined;
}

/** NaN if it is malformed. */
export function readBudget(text: string): number {
  const budget = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  return budget <= maxCostPerMinute ? budget : NaN;
}
