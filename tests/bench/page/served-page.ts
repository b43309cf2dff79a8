import { findFreePort } from '../../fixtures/free-port.js';
import { waitUntilReady } from '../contestants/start-ours.js';
import type { Endings } from '../endings.js';
import { Child } from '../processes/child.js';
import { paths } from '../processes/paths.js';

/** Starts the built server on the seed of the repository or on a graph that was filled before, and gives its address. */
export async function servePage(endings: Endings, store?: string): Promise<string> {
  const port = await findFreePort();
  const child = new Child(paths.server, {
    environment: {
      PORT: String(port),
      LOG_LEVEL: 'warn',
      RATE_LIMIT_COST: '0',
      ...(store !== undefined && { STORE: store, SEED: 'off' }),
    },
  });
  endings.add(() => child.stop());
  await waitUntilReady(child, port);
  return `http://127.0.0.1:${port}`;
}
