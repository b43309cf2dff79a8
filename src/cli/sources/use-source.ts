import { operationFoldersOf } from '../../app/folders.js';
import { configOf, storeSettings } from '../options/common-options.js';
import type { SourceFlags } from '../options/common-options.js';
import { askHere } from './ask-holder.js';
import type { Terminal } from '../terminal/terminal.js';
import type { GraphSource } from './graph-source.js';
import { readToken } from './read-token.js';

/** Result of `use` for the graph that the flags name: a running server's, or one that is opened and closed here. */
export async function useSource<Result>(
  terminal: Terminal,
  { url, tokenFile, ...flags }: SourceFlags & { readonly tokenFile?: string },
  use: (source: GraphSource) => Promise<Result>,
): Promise<Result> {
  const { signal } = terminal;
  if (url !== undefined) {
    const { httpSource } = await import('./http-source.js');
    const token = tokenFile === undefined ? undefined : await readToken(tokenFile);
    return use(httpSource(url, signal, token));
  }
  const config = configOf(terminal, storeSettings(flags));
  // A local graph takes half a second of imports, which a question to a server need not wait for.
  const { readStoredGraph } = await import('../../app/stored-graph.js');
  const { localSource } = await import('./local-source.js');
  const options = {
    signal,
    timeoutMs: config.limits.statementTimeoutMs,
    operationFolders: operationFoldersOf(config),
    iriBase: config.iriBase,
  };
  const open = (useHere: typeof use) =>
    readStoredGraph(config, async (graph) => {
      const source = localSource(graph, options);
      try {
        return await useHere(source);
      } finally {
        source.close();
      }
    });
  return askHere({ ...terminal, config }, open, use);
}
