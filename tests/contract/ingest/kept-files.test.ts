import { describe, expect, it } from '@jest/globals';
import { committerOf } from '../../../src/change/apply/apply-change.js';
import { ingestDocument } from '../../../src/review/ingest-document.js';
import { loadSeed } from '../../../src/change/load/load-seed.js';
import { reviewProposals } from '../../../src/review/review-proposals.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { exportSeed } from '../../../src/claims/graph/seed-export.js';
import { readerOf } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { archive, restore, useArchived } from '../../fixtures/archive/archived.js';
import { curator, made } from '../../fixtures/curation/curator.js';
import {
  givenDocument,
  joinedIn,
  liesIn,
  releaseText,
} from '../../fixtures/documents/given-document.js';
import { riyadhIn, unionIs, unionNamedIn } from '../../fixtures/documents/named-entities.js';
import { dumpGraph } from '../../fixtures/seed/graph-dump.js';
import { fillWithSeed } from '../../fixtures/seed/open-seed.js';
import { goodSeed, withSeed } from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('reviewed documents in files: $name', (engine) => {
  const used = useArchived(engine);

  /** An identity with an entity of the graph, claims about it, and mentions of it and a city. */
  const proposed = [
    ...[unionIs(releaseText, 'organization:o'), joinedIn(releaseText)],
    ...[riyadhIn(releaseText), unionNamedIn(releaseText)],
  ];
  const mentionsIn = (store: GraphStore) =>
    readerOf(store)(
      cypher`MATCH (m:Mention)-[:REFERS_TO]->(n:Entity) WHERE m.dataset = 'curated' RETURN m.id AS id, m.start, m.exact, n.id ORDER BY id`,
    );

  /** Two versions of a document with accepted proposals of each, and a draft; gives the last change. */
  async function review(store: GraphStore): Promise<string> {
    await fillWithSeed(store, goodSeed());
    const given = givenDocument({ proposed });
    const { proposals } = await ingestDocument(committerOf(store), curator(), given);
    const accepting = (ids: readonly string[]) =>
      made(
        reviewProposals(committerOf(store), curator(), {
          decisions: ids.map((proposal) => ({ proposal, accept: true })),
        }),
      );
    await accepting(proposals.map(({ id }) => id));
    const text = `A new headline.\n${releaseText}`;
    const newer = givenDocument({ text, proposed: [liesIn(text)] });
    const { proposals: more } = await ingestDocument(committerOf(store), curator(), newer);
    await ingestDocument(committerOf(store), curator(), givenDocument({ key: 'draft' }));
    return accepting(more.map(({ id }) => id));
  }

  it('go with an archive into a store of another engine, with all that is proposed and decided', async () => {
    const change = await review(used.store);
    const held = await dumpGraph(used.store);
    const other = await used.openAnother();
    const bytes = await archive(used.store);
    await restore(other, bytes);
    expect(await dumpGraph(other)).toEqual(held);
    expect(await archive(other)).toEqual(bytes);
    await made(undoChange(other, curator(), { change }));
  });

  it('are written back to a seed with their versions, and drafts are not', async () => {
    await review(used.store);
    const files = await exportSeed(used.store, 'curated');
    expect([...files.keys()].filter((name) => name.endsWith('.txt')).length).toBe(2);
    const versions = async (store: GraphStore) =>
      readerOf(store)(
        cypher`MATCH (d:Document)-[:REPLACES]->(o:Document) RETURN d.id, o.id, d.mediaType, d.sha256Source, d.reader, d.key`,
      );
    const held = await versions(used.store);
    expect(held).toEqual([
      [
        ...[expect.stringMatching(/^document:release@[0-9a-f]{12}$/), 'document:release'],
        ...['text/plain', expect.any(String), 'multaqa@1', 'document:release'],
      ],
    ]);
    const other = await used.openAnother();
    await withSeed({ ...goodSeed(), ...Object.fromEntries(files) }, (folder) =>
      loadSeed(other, folder),
    );
    expect(await versions(other)).toEqual(held);
    const named = await mentionsIn(used.store);
    expect(named).toHaveLength(6);
    expect(await mentionsIn(other)).toEqual(named);
  });
});
