import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { createToolServer, type ToolServerParts } from './create-tool-server.js';

/** The two ends of a connection, and the signal that ends it. */
export interface Connection {
  readonly input: Readable;
  readonly output: Writable;
  readonly signal: AbortSignal;
}

/** Serves the tools to one client over two streams, until its end of them is closed or the signal is aborted. */
export async function serveOverStdio(
  parts: ToolServerParts,
  { input, output, signal }: Connection,
  onError: (error: Error) => void,
): Promise<void> {
  const transport = new StdioServerTransport(input, output);
  const served = serveStdio(() => createToolServer(parts), { transport, onerror: onError });
  try {
    await finished(input, { signal, writable: false });
  } finally {
    await served.close();
  }
}
