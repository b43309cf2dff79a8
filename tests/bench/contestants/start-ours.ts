import { setTimeout as sleep } from 'node:timers/promises';
import { Child } from '../processes/child.js';
import { findFreePort } from '../../fixtures/free-port.js';
import { paths } from '../processes/paths.js';
import type { Sample, Variables } from '../questions/question.js';
import type { Contestant, ContestantName } from './contestant.js';

const patienceMs = 120_000;

export interface OurStore {
  readonly address: string;
  readonly password?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The server of another build. */
  readonly program?: string;
}

/** Our server as it is built, on a store that is filled already. It writes no line for each request: nobody else does. */
export async function startOurs(
  name: ContestantName,
  title: string,
  { address, password, environment = {}, program = paths.server }: OurStore,
): Promise<Contestant> {
  const port = await findFreePort();
  const child = new Child(program, {
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
    requestOf: ({ ours }, sample, cursor) => ({
      path: '/graphql',
      body: JSON.stringify({ query: ours, variables: variablesOf(sample, cursor) }),
    }),
  };
}

/** The same server asked by name: it has each question as a document, and keeps the answers while the graph is the same. */
export function askedByName(server: Contestant): Contestant {
  return {
    ...server,
    name: 'named',
    title: 'us, by name',
    requestOf: ({ name }, sample, cursor) => {
      const variables = JSON.stringify(variablesOf(sample, cursor));
      return { path: `/q/${name}?${new URLSearchParams({ variables }).toString()}` };
    },
  };
}

function variablesOf({ variables }: Sample, cursor: string | undefined): Variables {
  return cursor === undefined ? variables : { ...variables, after: cursor };
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
