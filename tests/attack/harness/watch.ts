import { Worker } from 'node:worker_threads';
import { ask, question, type Asked } from './ask.js';
import { Noise } from './noise.js';
import { ordinaryQuestions, watcherAddress } from './ordinary-questions.js';
import { readRssKb } from './read-rss.js';

/** The watched server. */
export interface Watched {
  readonly pid: number;
  readonly port: number;
}

/** Observations of the watcher, each list of probes in the order in which they were sent. */
export interface Seen {
  readonly live: readonly Probe[];
  readonly others: readonly Probe[];
  readonly rssMaxMb: number;
}

/** A request of the watcher. */
export interface Probe {
  readonly status: number;
  readonly ms: number;
  /** Part of it caused by the machine or the watcher itself. */
  readonly noiseMs: number;
  /** True if the answer has Retry-After. */
  readonly saysWhen: boolean;
}

type Timed = Omit<Probe, 'noiseMs'> & { readonly sent: number };

const everyMs = 100;
const liveTimeoutMs = 5000;
const otherTimeoutMs = 10_000;

/** In a thread of its own, like a server with nothing to do. */
const idleServer = `
  const { createServer } = require('node:http');
  const { parentPort } = require('node:worker_threads');
  const server = createServer((request, response) => response.end('idle'));
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

/**
 * Watches a server from a process of its own, so that nothing that the attackers do delays it. Two things are taken off
 * each time, the longer of the two: what an idle server of the watcher's own took meanwhile, which is asked at the same
 * moments and waits for whatever the watcher and the machine wait for; and the time in which other processes kept the
 * server from running.
 */
class Watch {
  readonly #live: Promise<Timed>[] = [];
  readonly #idle: Promise<Timed>[] = [];
  readonly #others: Promise<Timed>[] = [];
  readonly #watched: Watched;
  readonly #idlePort: number;
  readonly #noise: Noise;
  readonly #timer: NodeJS.Timeout;
  #rssMaxKb = 0;

  constructor(watched: Watched, idlePort: number) {
    this.#watched = watched;
    this.#idlePort = idlePort;
    this.#noise = new Noise(watched.pid);
    this.#timer = setInterval(() => {
      this.#look();
    }, everyMs);
  }

  async stop(): Promise<Seen> {
    clearInterval(this.#timer);
    this.#noise.look();
    const idle = await Promise.all(this.#idle);
    const withNoise = ({ sent, status, ms, saysWhen }: Timed): Probe => {
      const meanwhile = idle.filter(
        (each) => each.sent <= sent + ms && each.sent + each.ms >= sent,
      );
      const noiseMs = Math.max(
        this.#noise.between(sent, sent + ms),
        ...meanwhile.map((each) => each.ms),
      );
      return { status, ms, noiseMs: Math.min(ms, noiseMs), saysWhen };
    };
    return {
      live: (await Promise.all(this.#live)).map(withNoise),
      others: (await Promise.all(this.#others)).map(withNoise),
      rssMaxMb: Math.round(this.#rssMaxKb / 1024),
    };
  }

  #look(): void {
    const { pid, port } = this.#watched;
    const from = watcherAddress;
    const next = ordinaryQuestions[this.#others.length % ordinaryQuestions.length] ?? '';
    this.#noise.look();
    this.#idle.push(time(this.#idlePort, { path: '/' }));
    this.#live.push(time(port, { path: '/health/live', from, timeoutMs: liveTimeoutMs }));
    this.#others.push(time(port, question(next, {}, { from, timeoutMs: otherTimeoutMs })));
    this.#rssMaxKb = Math.max(this.#rssMaxKb, readRssKb(pid));
  }
}

async function time(port: number, asked: Asked): Promise<Timed> {
  const sent = performance.now();
  const { status, ms, headers } = await ask(port, asked);
  return { sent, status, ms, saysWhen: 'retry-after' in headers };
}

const worker = new Worker(idleServer, { eval: true });
worker.once('message', (idlePort: number) => {
  let watch: Watch | undefined;
  process.on('message', (message: Watched | 'stop') => {
    if (message === 'stop') void watch?.stop().then((seen) => process.send?.(seen));
    else {
      watch = new Watch(message, idlePort);
      process.send?.('watching');
    }
  });
  process.send?.('ready');
});
process.once('disconnect', () => {
  process.exit();
});
