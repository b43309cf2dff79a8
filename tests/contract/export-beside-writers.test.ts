import { describe, expect, it } from '@jest/globals';
import { formatNamed, tableAt, type Format } from '../../src/export/index.js';
import type { Selection } from '../../src/export/selection.js';
import { KnownError } from '../../src/shared/errors.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { curator, made } from '../fixtures/curation/curator.js';
import { furtherChanges, sampleChanges } from '../fixtures/curation/sample-changes.js';
import { confirm, noted, org, useCuration } from '../fixtures/curation/use-curation.js';
import { assertClaim } from '../../src/change/actions/assert-claim.js';
import { openFile } from '../fixtures/export/open-file.js';
import { gather } from '../fixtures/gather.js';
import { statement } from '../fixtures/stores/every-store.js';
import { otherStore } from '../fixtures/stores/other-store.js';
import { embedded, testStores } from '../fixtures/stores/test-stores.js';
import { writtenBehind } from '../fixtures/stores/written-behind.js';

/** The store as one whose writers can be held up for a moment, and that has no snapshots; tells whether they are held up. */
function pausable(store: GraphStore) {
  const whilePaused: NonNullable<GraphStore['whilePaused']> = async (read) => {
    held.isPaused = true;
    const result = await read(store);
    held.isPaused = false;
    return result;
  };
  const held = { isPaused: false, store: otherStore(store, { whilePaused }) };
  return held;
}

const ways = [
  ...testStores().map((engine) => ({
    name: engine.name,
    engine,
    through: (store: GraphStore) => store,
  })),
  {
    name: 'embedded, without its snapshots',
    engine: embedded,
    through: (store: GraphStore) => pausable(store).store,
  },
];

type Kind = readonly [format: Format, selection: Selection];

const elements: Kind = [formatNamed('jsonl'), {}];

/** A graph with all inside each element, as tables, as one dataset has it, and one table alone. */
const kinds: Readonly<Record<string, Kind>> = {
  elements,
  tables: [formatNamed('xlsx'), {}],
  dataset: [formatNamed('json'), { dataset: 'news' }],
  documents: [tableAt('csv/documents.csv'), {}],
};

async function exportOf(store: GraphStore, [format, selection]: Kind) {
  const { version, pieces } = await openFile(store, format, selection);
  return { number: version.number, text: (await gather(pieces)).toString('latin1') };
}

const name = (store: GraphStore, text: string) =>
  made(
    assertClaim(store, curator(), {
      confirm: [...confirm, 'LABEL'],
      claim: {
        subject: org,
        predicate: 'NAME',
        evidence: [noted('It is called so.')],
        value: { text, lang: 'EN', nameKind: 'ALIAS' },
      },
    }),
  );

describe.each(ways)('an export beside those who write: $name', ({ engine, through }) => {
  const { store } = useCuration(engine);

  it.each(Object.entries({ ...sampleChanges, ...furtherChanges }))(
    'is of one version, with all that was changed by then: %s',
    async (_, change) => {
      for (const [index, [kind, asked]] of Object.entries(kinds).entries()) {
        const quiet = new Map<number, string>();
        const note = async () => {
          const { number, text } = await exportOf(through(store()), asked);
          quiet.set(number, text);
        };
        await note();
        let isWritten = false;
        const { store: written } = writtenBehind(store(), async (read) => {
          if (isWritten || read < 4) return;
          isWritten = true;
          await (index === 0 ? change(store()) : name(store(), `Name of ${kind}`));
          await note();
        });
        const { number, text } = await exportOf(through(written), asked);
        expect([kind, quiet.size, quiet.get(number) === text]).toEqual([kind, 2, true]);
      }
    },
  );

  it('is that of the graph after a change that touches everything', async () => {
    let rebuilt = 0;
    const { store: written } = writtenBehind(store(), async (read) => {
      if (read < 4 || rebuilt > 0) return;
      rebuilt += 1;
      await name(store(), 'Before all is made anew');
      await store().write(statement('MATCH (n:Name) SET n.noted = true'));
    });
    const { text } = await exportOf(through(written), elements);
    const { text: quiet } = await exportOf(through(store()), elements);
    expect(rebuilt).toBe(1);
    expect(text.includes('Before all')).toBe(engine.name === 'neo4j' || quiet === text);
  });
});

describe('an export of a graph whose writers can be held up', () => {
  const { store } = useCuration(embedded);
  const late = new KnownError('DEADLINE_EXCEEDED', 'Too slow.');

  it('is read while they wait where they never rest, and only then', async () => {
    let writes = 0;
    const held = pausable(store());
    const { store: written } = writtenBehind(held.store, async () => {
      expect(held.isPaused).toBe(false);
      await name(store(), `Name ${(writes += 1)}`);
    });
    const { text } = await exportOf(written, elements);
    expect(writes).toBeGreaterThan(20);
    expect(text).toContain(`"Name ${writes}"`);
    expect(text).toBe((await exportOf(store(), elements)).text);
  });

  it('is read while they wait again where they have once waited too long', async () => {
    let pauses = 0;
    const held = pausable(store()).store;
    const whilePaused: GraphStore['whilePaused'] = async (read) => {
      if ((pauses += 1) === 1) throw late;
      return read(store());
    };
    let writes = 0;
    const { store: written } = writtenBehind({ ...held, whilePaused }, () =>
      name(store(), `Name ${(writes += 1)}`),
    );
    const { text } = await exportOf(written, elements);
    expect(pauses).toBe(2);
    expect(text).toBe((await exportOf(store(), elements)).text);
  });

  it('is refused where they would wait too long', async () => {
    const whilePaused = () => Promise.reject(late);
    let writes = 0;
    const { store: written } = writtenBehind({ ...pausable(store()).store, whilePaused }, () =>
      name(store(), `Name ${(writes += 1)}`),
    );
    await expect(exportOf(written, elements)).rejects.toMatchObject({
      code: 'OVERLOADED',
      retryAfterSeconds: 2,
      message: 'The graph changed during each reading of the file: ask again in a moment.',
    });
  });
});
