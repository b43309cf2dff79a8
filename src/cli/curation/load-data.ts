import { randomUUID } from 'node:crypto';
import type { DatasetSummary } from '../../change/load/load-datasets.js';
import { askFor } from '../sources/ask-for.js';
import { httpSource } from '../sources/http-source.js';
import { readToken } from '../sources/read-token.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended, Misuse, type Terminal } from '../terminal/terminal.js';

export interface RemoteLoadFlags {
  readonly url: string;
  readonly tokenFile?: string | undefined;
  readonly reason?: string | undefined;
  readonly prune: boolean;
  readonly dryRun: boolean;
}

/**
 * Makes a running server read its data folders again.
 * @throws Misuse without a token or a reason, Ended if it was refused
 */
export async function loadDataOf(
  terminal: Terminal,
  { url, tokenFile, reason, prune, dryRun }: RemoteLoadFlags,
): Promise<readonly DatasetSummary[]> {
  if (tokenFile === undefined || reason === undefined)
    throw new Misuse('With --url give --token-file, of an ADMIN, and --reason.');
  const source = httpSource(url, terminal.signal, await readToken(tokenFile));
  const input = { reason, requestId: randomUUID(), prune, dryRun };
  const payload = await askFor(source, 'load-data', { input }, terminal);
  const { datasets, operations, userErrors } = payload;
  for (const { message } of userErrors) terminal.stderr.write(`multaqa: ${message}\n`);
  if (userErrors.length > 0) throw new Ended(exitCodes.misused);
  if (operations.length > 0)
    terminal.stderr.write(
      `multaqa: stored operations new, changed or gone: ${operations.join(', ')}.\n`,
    );
  return datasets.map(({ isGone, ...dataset }) => ({
    ...dataset,
    ...(isGone && ({ isGone: true as const } satisfies Partial<DatasetSummary>)),
  }));
}
