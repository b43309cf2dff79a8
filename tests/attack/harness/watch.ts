import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { ask, question } from './ask.js';
import { ordinaryQuestions, watcherAddress } from './ordinary-questions.js';

/** Whom to watch. */
export interface Watched {
  readonly pid: number;
  readonly port: number;
}

/** What the watcher saw, each entry of the probes in the order in which they were sent. */
export interface Seen {
  readonly live: readonly LiveProbe[];
  readonly others: readonly OtherProbe[];
  readonly rssMaxMb: number;
}

/** `noiseMs`: how long an idle server of the watcher's own took to answer meanwhile. */
export interface LiveProbe {
  readonly status: number;
  readonly ms: number;
  readonly noiseMs: number;
}

export interface OtherProbe {
  readonly status: number;
  readonly ms: number;
  readonly saysWhen: boolean;
}

const everyMs = 100;
const liveTimeoutMs = 5000;
const otherTimeoutMs = 10_000;

/** In a thread of its own, as a server that has nothing to do. */
const idleServer = `
  const { createServer } = require('node:http');
  const { parentPort } = require('node:worker_threads');
  const server = createServer((request, response) => response.end('idle'));
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

/**
 * Watches a server from a process of its own, so that nothing that the attackers do delays it. What delays the watcher
 * itself, or everything on this machine, delays its own idle server as well, which is asked at the same moments: of each
 * time of liveness the longest that the idle server took meanwhile is taken off.
 */
class Watch {
  readonly #live: Promise<LiveProbe & { readonly sent: number }>[] = [];
  readonly #idle: Promise<{ readonly sent: number; readonly ms: number }>[] = [];
  readonly #others: Promise<OtherProbe>[] = [];
  readonly #watched: Watched;
  readonly #idlePort: number;
  readonly #timer: NodeJS.Timeout;
  #rssMaxKb = 0;

  constructor(watched: Watched, idlePort: number) {
    this.#watched = watched;
    this.#idlePort = idlePort;
    this.#timer = setInterval(() => {
      this.#look();
    }, everyMs);
  }

  async stop(): Promise<Seen> {
    clearInterval(this.#timer);
    const [live, idle, others] = [
      await Promise.all(this.#live),
      await Promise.all(this.#idle),
      await Promise.all(this.#others),
    ];
    const noiseOf = ({ sent, ms }: { readonly sent: number; readonly ms: number }) =>
      Math.max(
        0,
        ...idle
          .filter((each) => each.sent <= sent + ms && each.sent + each.ms >= sent)
          .map((each) => each.ms),
      );
    return {
      live: live.map((probe) => ({ status: probe.status, ms: probe.ms, noiseMs: noiseOf(probe) })),
      others,
      rssMaxMb: Math.round(this.#rssMaxKb / 1024),
    };
  }

  #look(): void {
    const { port } = this.#watched;
    const sent = performance.now();
    this.#idle.push(ask(this.#idlePort, { path: '/' }).then(({ ms }) => ({ sent, ms })));
    this.#live.push(
      ask(port, {
        path: '/health/live',
        from: watcherAddress,
        timeoutMs: liveTimeoutMs,
      }).then(({ status, ms }) => ({ sent, status, ms, noiseMs: 0 })),
    );
    const asked = ordinaryQuestions[this.#others.length % ordinaryQuestions.length] ?? '';
    this.#others.push(
      ask(port, question(asked, {}, { from: watcherAddress, timeoutMs: otherTimeoutMs })).then(
        ({ status, ms, headers }) => ({ status, ms, saysWhen: 'retry-after' in headers }),
      ),
    );
    this.#rssMaxKb = Math.max(this.#rssMaxKb, readRssKb(this.#watched.pid));
  }
}

/** 0 where the process is gone. */
function readRssKb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
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
