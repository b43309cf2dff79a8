import { operationFoldersOf } from '../../app/folders.js';
import { owner, type Viewer } from '../../shared/viewer.js';
import { configOf, storeSettings } from '../options/common-options.js';
import { askHere } from '../sources/ask-holder.js';
import type { GraphSource } from '../sources/graph-source.js';
import { readToken } from '../sources/read-token.js';
import type { Terminal } from '../terminal/terminal.js';
import type { ChangeFlags } from './change-options.js';

/** Result of `use` for a graph that it may change: a running server's, by a token, or one that is opened here. */
export async function useCuratedSource<Result>(
  terminal: Terminal,
  { url, by, tokenFile, ...flags }: ChangeFlags,
  use: (source: GraphSource) => Promise<Result>,
): Promise<Result> {
  const { signal } = terminal;
  if (url !== undefined) {
    const token = await readToken(tokenFile ?? '');
    const { httpSource } = await import('../sources/http-source.js');
    return use(httpSource(url, signal, token));
  }
  const config = configOf(terminal, storeSettings(flags));
  const { curateStoredGraph } = await import('../../app/stored-graph.js');
  const { localSource } = await import('../sources/local-source.js');
  const open = (useHere: typeof use) =>
    curateStoredGraph(config, async (graph, curation) => {
      const source = localSource(graph, {
        signal,
        operationFolders: operationFoldersOf(config),
        timeoutMs: config.limits.statementTimeoutMs,
        // A process that can open the graph can do anything to it.
        curator: {
          curation,
          model: config.llm,
          viewer: {
            ...owner,
            role: 'ADMIN',
            ...(by !== undefined && ({ name: by } satisfies Viewer)),
          },
        },
      });
      try {
        return await useHere(source);
      } finally {
        source.close();
      }
    });
  return askHere({ ...terminal, config }, open, use, by);
}
