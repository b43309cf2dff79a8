import type { Holder } from '../../app/find-holder.js';
import type { Config } from '../../config/config.js';
import type { QuietFlag } from '../options/common-options.js';
import { createProgress } from '../output/progress.js';
import type { Terminal } from '../terminal/terminal.js';
import { useAsAdmin, type AdminFlags } from './use-as-admin.js';

export type ArchiveFlags = AdminFlags & QuietFlag;

type Write = (pieces: AsyncIterable<Uint8Array>) => Promise<void>;

/** Archives hold reasons, authors and withdrawn claims, so a new file is its owner's alone. */
export const archiveMode = 0o600;

/** Writes an archive of the graph that the flags name: of one that is opened here, or by the server that has it. */
export async function useArchive(
  terminal: Terminal,
  flags: ArchiveFlags,
  write: Write,
): Promise<void> {
  await useAsAdmin(terminal, flags, {
    here: (config, sayOpen) =>
      archiveHere(config, flags, terminal, (pieces) => {
        sayOpen();
        return write(pieces);
      }),
    beside: (holder) => archiveFrom(holder, terminal, write),
    mayAsk: () => true,
  });
}

async function archiveHere(
  config: Config,
  flags: ArchiveFlags,
  { stderr, signal }: Terminal,
  write: Write,
): Promise<void> {
  const { readStoredGraph } = await import('../../app/stored-graph.js');
  const { writeArchive } = await import('../../archive/index.js');
  const { statementTimeoutMs: timeoutMs } = config.limits;
  await readStoredGraph(config, async (graph) => {
    const progress = createProgress({
      stderr,
      doing: 'Archiving',
      unit: 'nodes and relationships',
      quiet: flags.quiet ?? false,
    });
    const pieces = writeArchive(graph, {
      signal,
      timeoutMs,
      onProgress: ({ nodes, relationships, totalNodes, totalRelationships }) => {
        progress.update(nodes + relationships, totalNodes + totalRelationships);
      },
    });
    await progress.during(() => write(pieces));
  });
}

async function archiveFrom(holder: Holder, { signal }: Terminal, write: Write): Promise<void> {
  const { streamAdmin } = await import('./http-source.js');
  await write(streamAdmin(holder, 'archive', 'application/octet-stream', signal));
}
