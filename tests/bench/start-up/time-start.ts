import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntilReady } from '../contestants/start-ours.js';
import { Child } from '../processes/child.js';
import { findFreePort } from '../../fixtures/free-port.js';
import { paths } from '../processes/paths.js';

export interface StartTimes {
  /** From the start of the process to its first answer: into an empty folder, which takes the seed, then again. */
  readonly firstMs: number;
  readonly againMs: number;
}

const question =
  '{ answer: organization(id: "organization:dco") { id label members { totalCount } } }';

/** Times our server's start on the embedded engine with the seed. */
export async function timeStart(): Promise<StartTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'multaqa-bench-'));
  try {
    return { firstMs: await timeOnce(folder), againMs: await timeOnce(folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timeOnce(folder: string): Promise<number> {
  const port = await findFreePort();
  const startedAt = performance.now();
  const child = new Child(paths.server, {
    preload: [paths.reportUsage],
    environment: {
      PORT: String(port),
      STORE: `embedded:${join(folder, 'graph')}`,
      LOG_LEVEL: 'warn',
    },
  });
  try {
    await waitUntilReady(child, port);
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question }),
    });
    const text = await response.text();
    if (!text.includes('"organization:dco"')) throw new Error(`The seed is not there: ${text}`);
    return performance.now() - startedAt;
  } finally {
    await child.stop();
  }
}
