import { readFile } from 'node:fs/promises';
import { operationsFolder } from '../../app/folders.js';
import { KnownError } from '../../shared/errors.js';
import { configOf } from '../options/common-options.js';
import { inputError } from '../output/system-errors.js';
import type { GraphSource } from '../sources/graph-source.js';
import type { Terminal } from '../terminal/terminal.js';
import type { ChangeFlags } from './change-options.js';

/** What `use` gives of a graph that it may change: a running server's, by a token, or one that is opened here. */
export async function useCuratedSource<Result>(
  terminal: Terminal,
  { url, store, by, tokenFile }: ChangeFlags,
  use: (source: GraphSource) => Promise<Result>,
): Promise<Result> {
  const { signal } = terminal;
  if (url !== undefined) {
    const token = await readToken(tokenFile ?? '');
    const { httpSource } = await import('../sources/http-source.js');
    return use(httpSource(url, signal, token));
  }
  const config = configOf(terminal, { STORE: store });
  const { curateStoredGraph } = await import('../../app/stored-graph.js');
  const { localSource } = await import('../sources/local-source.js');
  return curateStoredGraph(config, async (graph, curation) => {
    const source = localSource(graph, {
      ...{ signal, operationsFolder },
      timeoutMs: config.limits.statementTimeoutMs,
      // Whoever can open the graph can do anything to it.
      curator: { curation, viewer: { role: 'ADMIN', ...(by !== undefined && { name: by }) } },
    });
    try {
      return await use(source);
    } finally {
      source.close();
    }
  });
}

/** @throws KnownError `BAD_INPUT` where the first line of the file is no token */
async function readToken(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw inputError(`The token in "${path}"`, error);
  });
  const [token = ''] = text.trim().split('\n');
  if (/^[\w.~+/-]+=*$/.test(token)) return token;
  throw new KnownError('BAD_INPUT', `"${path}" holds no token on its first line.`);
}
