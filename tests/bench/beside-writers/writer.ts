import { setTimeout as pause } from 'node:timers/promises';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { entityId } from '../graph/entities.js';
import { documentsOf } from '../graph/provenance.js';
import type { GraphSize } from '../graph/size.js';
import { newsOf } from '../changes/news.js';

/** The act of a number: by turns a small load, and another name of an organisation by a curator. */
export async function act(store: GraphStore, size: GraphSize, number: number): Promise<void> {
  if (number % 2 === 0) {
    await loadDatasets(store, [newsOf(size, 800_000 + number, 1).content]);
    return;
  }
  const [document] = documentsOf(size);
  if (document === undefined) throw new Error('A graph has documents.');
  const { errors } = await assertClaim(
    store,
    { by: 'salma', role: 'CURATOR', reason: 'A bench.', requestId: `bench-${String(number)}` },
    {
      confirm: ['WORDS_NOT_FOUND', 'LABEL'],
      claim: {
        subject: entityId('Organization', (number * 31) % size.entities.Organization),
        predicate: 'NAME',
        evidence: [{ document: String(document.properties['id']), note: 'It is called so.' }],
        value: { text: `Also called ${String(number)}`, lang: 'EN', nameKind: 'ALIAS' },
      },
    },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}

/** The work of a writer. */
export interface Written {
  /** The number of acts that the graph has at a version. */
  readonly actsAt: (version: number) => number | undefined;
  readonly acts: number;
  readonly perSecond: number;
  readonly longestMs: number;
}

/** Acts of following numbers in a steady rhythm until it is ended. */
export class Writer {
  readonly #store: GraphStore;
  readonly #size: GraphSize;
  readonly #actsAt = new Map<number, number>();
  #acts = 0;

  constructor(store: GraphStore, size: GraphSize) {
    this.#store = store;
    this.#size = size;
  }

  /** Begins; the end gives what was done since. */
  async begin(everyMs: number): Promise<() => Promise<Written>> {
    const over = new AbortController();
    const [first, startedAt] = [this.#acts, performance.now()];
    let longestMs = 0;
    this.#actsAt.set((await this.#store.version({ anew: true })).number, this.#acts);
    const writing = (async () => {
      for (let turn = 1; !over.signal.aborted; turn += 1) {
        const begunAt = performance.now();
        await act(this.#store, this.#size, this.#acts);
        this.#acts += 1;
        this.#actsAt.set((await this.#store.version({ anew: true })).number, this.#acts);
        longestMs = Math.max(longestMs, performance.now() - begunAt);
        const restMs = startedAt + turn * everyMs - performance.now();
        await pause(Math.max(0, restMs), undefined, { signal: over.signal }).catch(() => undefined);
      }
    })();
    return async () => {
      over.abort();
      await writing;
      const acts = this.#acts - first;
      const perSecond = (1000 * acts) / (performance.now() - startedAt);
      return { acts, perSecond, longestMs, actsAt: (version) => this.#actsAt.get(version) };
    };
  }
}
