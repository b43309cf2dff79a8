import { setTimeout as sleep } from 'node:timers/promises';
import { Child } from '../processes/child.js';
import { findFreePort } from '../processes/free-port.js';
import { paths } from '../processes/paths.js';
import type { Contestant } from './contestant.js';

const patienceMs = 30_000;

export interface OurStore {
  readonly address: string;
  readonly password?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Our server as it is built, on a store that is filled already. It writes no line for each request: nobody else does. */
export async function startOurs(
  name: 'neo4j' | 'embedded',
  title: string,
  { address, password, environment = {} }: OurStore,
): Promise<Contestant> {
  const port = await findFreePort();
  const child = new Child(paths.server, {
    preload: [paths.reportUsage],
    environment: {
      PORT: String(port),
      STORE: address,
      SEED: 'off',
      LOG_LEVEL: 'warn',
      ...environment,
      ...(password === undefined ? {} : { STORE_PASSWORD: password }),
    },
  });
  await waitUntilReady(child, port);
  return {
    name,
    title,
    child,
    port,
    pathOf: () => '/graphql',
    bodyOf: ({ ours }, { variables }, cursor) =>
      JSON.stringify({
        query: ours,
        variables: cursor === undefined ? variables : { ...variables, after: cursor },
      }),
  };
}

/** Resolves once the server on this port says that it can answer questions. */
export async function waitUntilReady(child: Child, port: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline && !child.hasEnded) {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (response?.status === 200) return;
    await sleep(10);
  }
  const { output } = child;
  await child.stop();
  throw new Error(`Our server did not get ready: ${output}`);
}
