import { randomUUID } from 'node:crypto';
import { formatTable } from '../output/format-table.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended, type Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';
import { askFor, documentOf, type Answered } from '../sources/ask-for.js';
import type { GraphSource } from '../sources/graph-source.js';
import { checkChangeFlags, type ChangeFlags } from './change-options.js';
import { useCuratedSource } from './use-curated-source.js';

/** Result of a change. */
export type Payload = Answered<'change'>;

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
export function askForChange(
  source: GraphSource,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = documentOf('change')
    .replace('UndoChangeInput', type)
    .replace('undoChange', mutation);
  return askFor(source, 'change', { input }, terminal, document);
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
  effects: Payload['effects'],
  count: number,
  { stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>,
): Promise<void> {
  if (effects.length === 0) return;
  await write(stdout, `\n${formatTable(['effect', 'entity', 'what'], effects.map(toRow))}`);
  if (count > effects.length)
    stderr.write(`multaqa: ${count - effects.length} more effects are not listed.\n`);
}

function toRow({
  kind,
  entity,
  predicate,
  object,
  value,
  ...more
}: Payload['effects'][number]): readonly string[] {
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
