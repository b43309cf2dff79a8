import { randomUUID } from 'node:crypto';
import type { DatasetSummary } from '../../change/load/load-datasets.js';
import { printAnswer } from '../output/print-answer.js';
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

interface Payload {
  readonly datasets: readonly (Omit<DatasetSummary, 'isGone'> & { readonly isGone: boolean })[];
  readonly operations: readonly string[];
  readonly userErrors: readonly { readonly message: string }[];
}

const document = `mutation Load($input: LoadDataInput!) {
  made: loadData(input: $input) {
    datasets { id written isGone documents entities claims mentions leftOut }
    operations
    userErrors { message }
  }
}`;

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
  const answer = await source.ask({ document, variables: { json: JSON.stringify({ input }) } });
  const payload = (answer.data as { readonly made?: Payload } | null | undefined)?.made;
  if (payload === undefined || answer.errors !== undefined) {
    await printAnswer(answer, terminal);
    throw new Ended(exitCodes.failed);
  }
  const { datasets, operations, userErrors } = payload;
  for (const { message } of userErrors) terminal.stderr.write(`multaqa: ${message}\n`);
  if (userErrors.length > 0) throw new Ended(exitCodes.misused);
  if (operations.length > 0)
    terminal.stderr.write(
      `multaqa: stored operations new, changed or gone: ${operations.join(', ')}.\n`,
    );
  return datasets.map(({ isGone, ...dataset }) => ({
    ...dataset,
    ...(isGone && { isGone: true as const }),
  }));
}
