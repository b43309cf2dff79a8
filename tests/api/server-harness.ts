import { expect } from '@jest/globals';
import { buildSchema, execute } from 'graphql';
import type { Api, Context } from '../../src/api/context.js';
import { readConfig } from '../../src/config/config.js';
import type { Environment } from '../../src/config/setting-reader.js';
import type { StoredOperations } from '../../src/operations/stored-operation.js';
import { Gate } from '../../src/server/lifetime/gate.js';
import { Knowledge } from '../../src/knowledge/knowledge.js';
import { createServer } from '../../src/server/server.js';
import type { GraphStore } from '../../src/store/store.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { createMetrics } from '../../src/telemetry/metrics.js';

type Resolver = (args: Readonly<Record<string, unknown>>, context: Context) => unknown;

/** A small API of graphql-js itself, so that these tests hold the server and nothing behind it. */
export function smallApi(resolvers: Readonly<Record<string, Resolver>> = {}): Api {
  const schema = buildSchema(`
    scalar Whole
    type Query {
      greet(name: String = "world"): String
      wait: String
      fail: String
      must: String!
      member(id: ID): Member
      members(first: Int, last: Int): MemberConnection
      nodes(ids: [ID!]!): [Member]
    }
    type Mutation { rename(name: String!): String }
    type Member { id: ID name: String friend: Member members(first: Int): MemberConnection }
    type MemberConnection { nodes: [Member] totalCount: Int }
  `);
  return {
    schema,
    async execute({ document, operationName, variables, context }) {
      const rootValue = { greet: ({ name }: { name: string }) => `Hello ${name}`, ...resolvers };
      return execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: context,
        rootValue,
      });
    },
    check: () => undefined,
    choose: () => Promise.reject(new Error('There is no graph.')),
  };
}

export const noStore: GraphStore = {
  capabilities: {
    sharedWithOtherProcesses: false,
    streamsRows: false,
    cancelsStatements: false,
  },
  read: () => Promise.resolve([]),
  async *stream() {
    await Promise.resolve();
    yield* [];
  },
  transaction: (statements) => Promise.resolve(statements.map(() => [])),
  write: () => Promise.resolve([]),
  define: () => Promise.resolve(),
  version: () => Promise.resolve({ storeId: 'test', number: 1 }),
  close: () => Promise.resolve(),
};

export interface HarnessOptions {
  readonly environment?: Environment;
  readonly api?: Api;
  readonly store?: GraphStore;
  readonly isLoaded?: boolean;
  readonly operations?: StoredOperations;
  readonly pageFolder?: string;
}

export type Harness = Awaited<ReturnType<typeof startServer>>;

/** A server on a free port of this machine, with what it wrote to its log. */
export async function startServer(options: HarnessOptions = {}) {
  const { environment, api = smallApi(), store = noStore, isLoaded = true } = options;
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger('info', {
    write: (line) => {
      const parsed: unknown = JSON.parse(line);
      lines.push(Object.fromEntries(Object.entries(parsed ?? {})));
    },
  });
  const gate = new Gate();
  if (isLoaded) gate.open({ store, knowledge: new Knowledge(store) });
  const config = readConfig({ ...environment });
  const isStoreUp = async () => (await gate.readiness()).isReady;
  const app = await createServer({
    config,
    api,
    gate,
    logger,
    metrics: config.metrics ? createMetrics(isStoreUp) : undefined,
    operations: options.operations ?? new Map(),
    pageFolder: options.pageFolder ?? 'no such folder',
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    gate,
    lines,
    url,
    get: (path: string, init?: RequestInit) => fetch(url + path, init),
    /** Posts a question and gives the status and the answer. */
    async ask(query: string, more: object = {}, headers: Record<string, string> = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, ...more }),
      });
      return answerOf(response);
    },
    stop: () => app.close(),
  };
}

/** The status, headers and parsed body of a response. */
export async function answerOf(response: Response) {
  const body: unknown = await response.json();
  return { status: response.status, headers: response.headers, body };
}

/** An answer with one error of this code. */
export function errorOf(code: string, message: string | RegExp) {
  return { errors: [{ message: expect.stringMatching(message), extensions: { code } }] };
}
