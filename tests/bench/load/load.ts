import type { Request } from '../contestants/contestant.js';
import { Connection } from './connection.js';

/** Requests with their target: each connection goes round them from a place of its own. */
export interface LoadPlan {
  readonly port: number;
  readonly requests: readonly Request[];
  readonly connections: number;
  readonly durationMs: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly durationMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly bytesOfAnswer: number;
}

/** Sends requests over the connections for the time given, each as soon as the one before it is answered. */
export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const requests = plan.requests.map((request) => toBytes(plan, request));
  const latencies: number[] = [];
  let bytes = 0;
  const connections = await Promise.all(
    Array.from({ length: plan.connections }, () => Connection.open(plan.port)),
  );
  const start = performance.now();
  const end = start + plan.durationMs;
  const drive = async (connection: Connection, place: number) => {
    for (let i = place; performance.now() < end; i++) {
      const request = requests[i % requests.length];
      if (request === undefined) throw new Error('There is nothing to ask.');
      const asked = performance.now();
      const body = await connection.ask(request);
      latencies.push(performance.now() - asked);
      bytes += body.length;
    }
  };
  try {
    const step = Math.ceil(requests.length / plan.connections);
    await Promise.all(connections.map((connection, i) => drive(connection, i * step)));
  } finally {
    for (const connection of connections) connection.close();
  }
  const sorted = latencies.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
  return {
    requests: sorted.length,
    durationMs: performance.now() - start,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    bytesOfAnswer: Math.round(bytes / sorted.length),
  };
}

function toBytes({ port }: LoadPlan, { path, body }: Request): Buffer {
  const head = [
    `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Accept: application/json',
  ];
  if (body !== undefined)
    head.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`);
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body ?? ''}`);
}
