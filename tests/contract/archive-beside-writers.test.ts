import { describe, expect, it } from '@jest/globals';
import { createTakeArchive } from '../../src/app/take-archive.js';
import { checkArchive } from '../../src/archive/index.js';
import type { ChangeOutcome } from '../../src/change/actions/action-types.js';
import { assertClaim } from '../../src/change/actions/assert-claim.js';
import { retractClaim, setRank } from '../../src/change/actions/decide-claim.js';
import { rebuildProjection } from '../../src/change/upkeep/rebuild-projection.js';
import type { GraphVersion } from '../../src/store/graph-reader.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { migrate } from '../../src/store/migrate.js';
import { openStore } from '../../src/store/open-store.js';
import { entityKindNames } from '../../src/model/kinds.js';
import { from } from '../fixtures/archive/bytes.js';
import { archive, restore, useArchived } from '../fixtures/archive/archived.js';
import { curator, dumpContent } from '../fixtures/curation/curator.js';
import { sampleChanges } from '../fixtures/curation/sample-changes.js';
import { confirm, headline, org, useCuration } from '../fixtures/curation/use-curation.js';
import { gather } from '../fixtures/gather.js';
import { loadSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { otherStore } from '../fixtures/stores/other-store.js';
import { embedded, testStores, type TestEngine } from '../fixtures/stores/test-stores.js';

type Act = (store: GraphStore) => Promise<ChangeOutcome>;

/** A writer's acts: it states names of the organisation, ranks one and takes one back. */
function* actsOf(writer: number): Generator<Act, never, readonly string[]> {
  for (let index = 0; ; index += 1) {
    const id = (act: string) => curator(`${act}-${writer}-${index}`);
    const value = { text: `Name ${writer} ${index}`, lang: 'EN', nameKind: 'ALIAS' } as const;
    const claim = { subject: org, predicate: 'NAME', evidence: [headline], value };
    const [stated = ''] = yield (store) => assertClaim(store, id('state'), { confirm, claim });
    yield (store) => setRank(store, id('rank'), { claim: stated, rank: 'PREFERRED' });
    if (index % 3 === 0) yield (store) => retractClaim(store, id('retract'), { claim: stated });
  }
}

/** Begins four writers; the end gives what they did by the version that it made. */
function startWriters(store: GraphStore) {
  const done = new Map<number, Act>();
  const over = new AbortController();
  const writing = [1, 2, 3, 4].map(async (writer) => {
    const acts = actsOf(writer);
    let next = acts.next([]);
    while (!over.signal.aborted) {
      const { change, claims } = await next.value(store);
      if (change) done.set(change.number, next.value);
      next = acts.next(claims);
    }
  });
  return async () => {
    over.abort();
    await Promise.all(writing);
    return done;
  };
}

async function openEmbedded(): Promise<GraphStore> {
  const store = await openStore('embedded:');
  await migrate(store, entityKindNames);
  return store;
}

/** The graph that the small seed and these acts make, up to a version. */
async function dumpReplayed(acts: ReadonlyMap<number, Act>, upTo: number): Promise<string[]> {
  const store = await openEmbedded();
  await loadSeed(store, goodSeed());
  const numbers = [...acts.keys()].filter((number) => number <= upTo).sort((a, b) => a - b);
  for (const number of numbers) await acts.get(number)?.(store);
  const dumped = await dumpContent(store);
  await store.close();
  return dumped;
}

/** The dump and the version of an archive in a store of an engine. */
async function dumpRestored(engine: TestEngine | undefined, bytes: Buffer) {
  const opened = engine ? await engine.open('definitions') : undefined;
  const store = opened?.store ?? (await openEmbedded());
  await restore(store, bytes);
  const restored = { content: await dumpContent(store), version: await store.version() };
  await (opened?.release() ?? store.close());
  return restored;
}

/** Rounds of the archive beside writers; a release takes twenty. */
const rounds = Array.from({ length: Number(process.env['ARCHIVE_ROUNDS'] ?? 3) }, (_, i) => i + 1);

describe.each(testStores())('an archive of a served graph: $name', (engine) => {
  const used = useArchived(engine);

  it('equals that of a graph which nobody else has', async () => {
    await restore(used.store, used.ofSeed);
    const taken = await gather(createTakeArchive(used.store)({}));
    expect(taken.equals(await archive(used.store))).toBe(true);
  });
});

describe('an archive by a snapshot', () => {
  it('holds nothing before its first bytes are taken, and nothing once they are left', async () => {
    const store = await openStore('embedded:');
    let held = 0;
    const snapshot = async () => {
      const { reader, end } = (await store.snapshot?.()) ?? { reader: store, end: () => undefined };
      held += 1;
      return {
        reader,
        end() {
          held -= 1;
          end();
        },
      };
    };
    const pieces = createTakeArchive(otherStore(store, { snapshot }))({});
    expect(held).toBe(0);
    for await (const piece of pieces) {
      expect([piece.length > 0, held]).toEqual([true, 1]);
      break;
    }
    expect(held).toBe(0);
    await store.close();
  });
});

describe.each(testStores())('an archive beside four writers: $name', (engine) => {
  const { store } = useCuration(engine);
  const other = testStores().find(({ name }) => name !== engine.name);

  it.each(rounds)('is the graph at one version, in the other engine too: round %i', async () => {
    const first = (await store().version({ anew: true })).number;
    const end = startWriters(store());
    let taken: GraphVersion | undefined;
    const onVersion = (version: GraphVersion) => {
      taken = version;
    };
    const bytes = await gather(createTakeArchive(store())({ onVersion }));
    const acts = await end();
    const whole = await checkArchive(from(bytes, 64 * 1024));
    const restored = await dumpRestored(engine.name === 'neo4j' ? undefined : other, bytes);
    expect([whole.graphVersion, restored.version.number]).toEqual([taken?.number, taken?.number]);
    expect(taken?.number).toBeLessThanOrEqual(first + acts.size);
    expect(acts.size).toBeGreaterThan(0);
    expect(restored.content).toEqual(await dumpReplayed(acts, taken?.number ?? 0));
  });
});

describe('an archive of a graph without snapshots', () => {
  const used = useArchived(embedded);
  const pausable = (beforeVersion: (call: number) => Promise<unknown>) => {
    let calls = 0;
    return otherStore(used.store, {
      snapshot: undefined,
      whilePaused: (read) => read(used.store),
      async version(options) {
        calls += 1;
        await beforeVersion(calls);
        return used.store.version(options);
      },
    });
  };
  it.each(Object.entries(sampleChanges))(
    'has what was changed while it was read: %s',
    async (_, act) => {
      await loadSeed(used.store, goodSeed());
      const before = await archive(used.store);
      const store = pausable((call) => (call === 2 ? act(used.store) : Promise.resolve()));
      const taken = await gather(createTakeArchive(store)({}));
      const after = await archive(used.store);
      expect(after.equals(before)).toBe(false);
      expect(taken.equals(after)).toBe(true);
    },
  );

  it('is begun anew where everything may have changed, and given up after the third time', async () => {
    await loadSeed(used.store, goodSeed());
    let rebuilt = 0;
    const rebuild = (most: number) => async (call: number) => {
      if (call % 2 === 1 || rebuilt === most) return;
      rebuilt += 1;
      await used.write('MATCH (v:GraphVersion) SET v.noted = $rebuilt', { rebuilt });
      await rebuildProjection(used.store);
    };
    const taken = await gather(createTakeArchive(pausable(rebuild(1)))({}));
    expect(taken.equals(await archive(used.store))).toBe(true);
    rebuilt = 0;
    await expect(gather(createTakeArchive(pausable(rebuild(9)))({}))).rejects.toMatchObject({
      code: 'OVERLOADED',
    });
    expect(rebuilt).toBe(3);
  });
});
