import { randomUUID } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import { formatTable } from '../output/format-table.js';
import { printAnswer } from '../output/print-answer.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended, type Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';
import type { GraphSource } from '../sources/graph-source.js';
import { checkChangeFlags, type ChangeFlags } from './change-options.js';
import { useCuratedSource } from './use-curated-source.js';

interface Effect {
  readonly kind: string;
  readonly entity: string;
  readonly predicate: string | null;
  readonly object: string | null;
  readonly value: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly instead: string | null;
  readonly why: string | null;
}

/** Result of a change, as `ChangePayload` has it. */
export interface Payload {
  readonly change: { readonly id: string; readonly number: number } | null;
  readonly entities: readonly string[];
  readonly claims: readonly string[];
  readonly effects: readonly Effect[];
  readonly effectCount: number;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly path: readonly string[];
    readonly current: number | null;
  }[];
}

/**
 * Makes a change by the mutation of this name, and prints its result.
 * @param content its input without the common fields of changes
 * @throws Ended if it was refused
 */
export async function makeChange(
  terminal: Terminal,
  mutation: string,
  content: Readonly<Record<string, unknown>>,
  flags: ChangeFlags,
): Promise<void> {
  checkChangeFlags(flags);
  const { reason, requestId = randomUUID(), dryRun = false, json = false } = flags;
  const input = { ...content, reason, requestId, dryRun };
  const payload = await useCuratedSource(terminal, flags, (source) =>
    askForChange(source, mutation, input, terminal),
  );
  if (json) await write(terminal.stdout, `${JSON.stringify(payload, null, 2)}\n`);
  else await print(payload, dryRun, terminal);
  endWhereRefused(payload, terminal);
}

/**
 * Asks for the change by the mutation of this name.
 * @throws Ended if the question itself was refused
 */
export async function askForChange(
  source: GraphSource,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<Payload> {
  const variables = { json: JSON.stringify({ input }) };
  const answer = await source.ask({ document: documentOf(mutation), variables });
  const payload = payloadIn(answer);
  if (payload !== undefined) return payload;
  await printAnswer(answer, terminal);
  throw new Ended(exitCodes.failed);
}

function documentOf(mutation: string): string {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation Change($input: ${type}!) {
  made: ${mutation}(input: $input) {
    change { id number }
    entities
    claims
    effects { kind entity predicate object value claims before after instead why }
    effectCount
    userErrors { code message path current }
  }
}`;
}

function payloadIn({ data, errors = [] }: FormattedExecutionResult): Payload | undefined {
  if (errors.length > 0 || typeof data !== 'object' || data === null) return undefined;
  return (data as { readonly made?: Payload }).made;
}

async function print(
  { change, entities, claims, effects, effectCount, userErrors }: Payload,
  isTried: boolean,
  { stdout, stderr }: Terminal,
): Promise<void> {
  if (userErrors.length > 0) return;
  const rows = [
    ...claims.map((id) => ['claim', id] as const),
    ...entities.map((id) => ['entity', id] as const),
  ];
  if (rows.length > 0)
    await write(stdout, formatTable([isTried ? 'would change' : 'changed', 'id'], rows));
  if (isTried) await printEffects(effects, effectCount, { stdout, stderr });
  const undo = `multaqa undo ${change?.id ?? ''}`;
  stderr.write(
    change !== null
      ? `multaqa: this is change ${change.number}; "${undo}" takes it back.\n`
      : `multaqa: nothing was changed${isTried ? '' : ': the graph is so already'}.\n`,
  );
}

async function printEffects(
  effects: readonly Effect[],
  count: number,
  { stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>,
): Promise<void> {
  if (effects.length === 0) return;
  await write(stdout, `\n${formatTable(['effect', 'entity', 'what'], effects.map(toRow))}`);
  if (count > effects.length)
    stderr.write(`multaqa: ${count - effects.length} more effects are not listed.\n`);
}

function toRow({ kind, entity, predicate, object, value, ...more }: Effect): readonly string[] {
  const { before, after, instead, why } = more;
  const turn = before === null && after === null ? null : `${before ?? '–'} → ${after ?? '–'}`;
  const shown = instead === null ? null : `${instead} is shown: ${String(why)}`;
  const what = [predicate, object ?? value, turn, shown].filter((part) => part !== null).join(' ');
  return [kind.toLowerCase().replace('_', ' '), entity, what];
}

/**
 * Prints the errors of a change with their places to stderr.
 * @throws Ended if there are any
 */
export function endWhereRefused({ userErrors }: Payload, { stderr }: Terminal): void {
  if (userErrors.length === 0) return;
  for (const { message, path } of userErrors) {
    const place = path.length === 0 ? '' : `${path.join('.')}: `;
    stderr.write(`multaqa: ${message.startsWith(place) ? '' : place}${message}\n`);
  }
  const isMisuse = userErrors.every(({ code }) => code === 'BAD_INPUT');
  throw new Ended(isMisuse ? exitCodes.misused : exitCodes.failed);
}
