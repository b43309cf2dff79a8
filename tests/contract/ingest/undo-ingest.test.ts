import { describe, expect, it } from '@jest/globals';
import { committerOf } from '../../../src/change/apply/apply-change.js';
import { ingestDocument } from '../../../src/review/ingest-document.js';
import type { IngestDocumentInput } from '../../../src/claims/proposals.js';
import { reviewProposals } from '../../../src/review/review-proposals.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, dumpContent, made } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import { givenDocument } from '../../fixtures/documents/given-document.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('documents that were read: $name', (engine) => {
  const { store, one } = useCuration(engine);

  const ingest = (given?: Parameters<typeof givenDocument>[0], author = curator()) =>
    ingestDocument(committerOf(store()), author, givenDocument(given));
  const undo = (change = '') => undoChange(store(), curator(), { change });
  const accept = (proposal = '') =>
    made(
      reviewProposals(committerOf(store()), curator(), { decisions: [{ proposal, accept: true }] }),
    );
  const overtakenBy = (change = '') => [
    {
      code: 'CONFLICT',
      path: ['change'],
      message: expect.stringContaining(`("${change}") touched the same records later`),
    },
  ];
  const described = () =>
    one(cypher`MATCH (d) WHERE d.id = 'document:release' RETURN d.title, d.url, d.published`);

  describe('and whose reading is taken back', () => {
    it('leave the graph of before, and are there again when that is taken back', async () => {
      const before = await dumpContent(store());
      const { change } = await ingest();
      const after = await dumpContent(store());
      const undone = await made(undo(change?.id));
      expect(await dumpContent(store())).toEqual(before);
      await made(undo(undone));
      expect(await dumpContent(store())).toEqual(after);
    });

    it('stay while something of them is accepted, and no longer', async () => {
      const before = await dumpContent(store());
      const { change, proposals } = await ingest();
      const review = await accept(proposals[2]?.id);
      expect((await undo(change?.id)).errors).toMatchObject(overtakenBy(review));
      await made(undo(review));
      await made(undo(change?.id));
      expect(await dumpContent(store())).toEqual(before);
    });

    it('stay while there is a newer version, or another reading of the same', async () => {
      const { change } = await ingest({ proposed: [] });
      const other = await ingest({ proposed: [], extractor: 'rules@2' });
      expect((await undo(change?.id)).errors).toMatchObject(overtakenBy(other.change?.id));
      await made(undo(other.change?.id));
      const newer = await ingest({ text: 'A newer text.', proposed: [] });
      expect((await undo(change?.id)).errors).toMatchObject(overtakenBy(newer.change?.id));
      await made(undo(newer.change?.id));
      await made(undo(change?.id));
    });

    it('wait again for decisions that the newer version had superseded', async () => {
      await ingest();
      const before = await dumpContent(store());
      const { change } = await ingest({ text: 'A newer text.', proposed: [] });
      await made(undo(change?.id));
      expect(await dumpContent(store())).toEqual(before);
    });

    it('do not come back where they were read anew', async () => {
      const { change } = await ingest();
      const undone = await made(undo(change?.id));
      const again = await ingest();
      expect((await undo(undone)).errors).toMatchObject(overtakenBy(again.change?.id));
    });

    it('leave the dataset to what else is in it', async () => {
      const { change } = await ingest();
      await ingest({ key: 'other' });
      await made(undo(change?.id));
      expect(await one(cypher`MATCH (d:Dataset) WHERE d.id = 'curated' RETURN d.id`)).toEqual([
        'curated',
      ]);
    });
  });

  describe('and are described otherwise the next time', () => {
    const title = { description: { title: 'Where the union went' } };

    it('are mended while nothing of them is accepted, in a change that can be taken back', async () => {
      const first = await ingest();
      const url = 'https://example.org/release';
      const mended = await ingest({ description: { ...title.description, url } });
      expect(mended).toMatchObject({
        isKnown: true,
        mended: ['title', 'url'],
        errors: [],
        change: { kind: 'INGEST_DOCUMENT', upserted: [] },
        proposals: first.proposals,
      });
      expect(await described()).toEqual(['Where the union went', url, '2024-05-14']);
      expect((await undo(first.change?.id)).errors).toMatchObject(overtakenBy(mended.change?.id));
      // Values that are not given this time stay.
      expect(await ingest()).toMatchObject({ change: null, isKnown: true, mended: [] });
      await made(undo(mended.change?.id));
      expect(await described()).toEqual(['A release', null, '2024-05-14']);
      await made(undo(first.change?.id));
    });

    it('are not mended in a dry run', async () => {
      await ingest();
      const before = await dumpContent(store());
      const tried = await ingestDocument(committerOf(store()), curator(), givenDocument(title), {
        dryRun: true,
      });
      expect(tried).toMatchObject({ change: null, mended: ['title'] });
      expect(await dumpContent(store())).toEqual(before);
    });

    it('are refused once they are of the graph', async () => {
      const { proposals } = await ingest();
      await accept(proposals[2]?.id);
      expect(await ingest(title)).toMatchObject({
        change: null,
        errors: [{ code: 'CONFLICT', path: ['title'] }],
      });
      expect(await described()).toEqual(['A release', null, '2024-05-14']);
    });
  });

  describe('by the same request', () => {
    const requestId = '0c0f1d1e-5a3b-4f6c-8d7e-9f0a1b2c3d4e';
    const others: readonly (readonly [string, (input: IngestDocumentInput) => object])[] = [
      ['text', () => givenDocument({ text: 'Another text.', proposed: [] })],
      ['key', () => givenDocument({ key: 'other' })],
      ['title', () => givenDocument({ description: { title: 'Another title' } })],
      ['url', () => givenDocument({ description: { url: 'https://example.org/other' } })],
      ['published', () => givenDocument({ description: { published: '2025-01-01' } })],
      ['language', (input) => ({ ...input, document: { ...input.document, language: 'ar' } })],
    ];

    it.each(others)('are refused with another %s', async (_, otherwise) => {
      const { change } = await ingest({}, curator(requestId));
      const input = otherwise(givenDocument()) as IngestDocumentInput;
      const before = await dumpContent(store());
      const { change: none, errors } = await ingestDocument(
        committerOf(store()),
        curator(requestId),
        input,
      );
      expect([none, errors]).toMatchObject([
        null,
        [
          {
            code: 'BAD_INPUT',
            path: ['requestId'],
            message: expect.stringContaining(`change ${String(change?.number)} already`),
          },
        ],
      ]);
      expect(await dumpContent(store())).toEqual(before);
    });

    it('are told of with the change that it made, whatever has become of it', async () => {
      const { change } = await ingest({}, curator(requestId));
      expect(await ingest({}, curator(requestId))).toMatchObject({ change, errors: [] });
      await made(undo(change?.id));
      expect(await ingest({}, curator(requestId))).toMatchObject({ change, errors: [] });
    });
  });
});
