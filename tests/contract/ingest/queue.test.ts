import { describe, expect, it } from '@jest/globals';
import { committerOf } from '../../../src/change/apply/apply-change.js';
import { chooseByPolicy } from '../../../src/review/choose-by-policy.js';
import { ingestDocument } from '../../../src/review/ingest-document.js';
import { reviewProposals } from '../../../src/review/review-proposals.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { withdrawDocument } from '../../../src/change/actions/withdraw-document.js';
import { readProposalPage } from '../../../src/claims/graph/read-proposals.js';
import { readQueue } from '../../../src/claims/graph/read-review-queue.js';
import type { Proposed } from '../../../src/claims/proposals.js';
import { readerOf } from '../../../src/store/read-row.js';
import { curator, made } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import {
  givenDocument,
  joinedIn,
  liesIn,
  releaseText,
  unionIn,
} from '../../fixtures/documents/given-document.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('what waits to be decided: $name', (engine) => {
  const { store, isListed, expectProjected } = useCuration(engine);

  const ingest = async (given?: Parameters<typeof givenDocument>[0]) =>
    (await ingestDocument(committerOf(store()), curator(), givenDocument(given))).proposals.map(
      ({ id }) => id,
    );
  const review = (proposal = '', more: object = {}) =>
    reviewProposals(committerOf(store()), curator(), {
      decisions: [{ proposal, accept: true, ...more }],
    });
  const waiting = async (document?: string) => {
    const { proposals, totalCount } = await readProposalPage(
      readerOf(store()),
      { status: 'OPEN', document },
      { first: 2000, after: null },
    );
    expect(proposals).toHaveLength(totalCount);
    return proposals.map(({ id }) => id);
  };

  /** A number of claims about a new person, of different years. */
  const aboutNew = (count: number): Proposed[] =>
    Array.from({ length: count }, (_, i) => {
      const joined = joinedIn(releaseText);
      const payload = { ...joined.payload, validFrom: String(1000 + i) } as never;
      return { ...joined, payload, method: 'MEANT', novelty: 'CORROBORATES' };
    });

  describe('by policy', () => {
    const policy = { novelty: ['CORROBORATES'] as const, minConfidence: 0.9 };
    const unsure = { ...liesIn(releaseText), confidence: 0.4 };

    it('is reached behind a thousand that only a person may decide, of which the answer tells', async () => {
      const ids = await ingest({ proposed: [...aboutNew(1001), liesIn(releaseText)] });
      const outcome = await reviewProposals(committerOf(store()), curator(), { policy });
      expect(outcome).toMatchObject({
        errors: [],
        claims: [expect.any(String)],
        left: [{ reason: 'NEEDS_PERSON', count: 1001 }],
      });
      expect(await waiting()).not.toContain(ids.at(-1));
      expect(await reviewProposals(committerOf(store()), curator(), { policy })).toMatchObject({
        change: null,
        errors: [],
        left: [{ reason: 'NEEDS_PERSON', count: 1001 }],
      });
    });

    it('goes as far as one change may, and says how many are left', async () => {
      await ingest({ proposed: [...aboutNew(2), liesIn(releaseText)] });
      await ingest({ key: 'copy', proposed: [liesIn(releaseText)] });
      await ingest({ key: 'unsure', proposed: [unsure] });
      const { chosen, left } = await chooseByPolicy(readerOf(store()), policy, 1);
      expect(chosen.map(({ proposal }) => proposal.document)).toEqual(['document:copy']);
      expect(left).toEqual([
        { reason: 'LESS_CONFIDENT', count: 1 },
        { reason: 'OVER_LIMIT', count: 3 },
      ]);
    });
  });

  describe('of a document that was withdrawn', () => {
    const withdraw = async () => {
      const [entity = '', , lies] = await ingest();
      await made(review(lies));
      const before = await waiting();
      const change = await made(
        withdrawDocument(store(), curator(), { document: 'document:release' }),
      );
      return { entity, before, change };
    };

    it('is laid aside with it, and comes back with it', async () => {
      const { before, change } = await withdraw();
      expect(before).toHaveLength(2);
      expect(await waiting()).toEqual([]);
      expect(await waiting('document:release')).toEqual([]);
      expect((await readQueue(readerOf(store()))).ids).toEqual([]);
      await made(undoChange(store(), curator(), { change }));
      expect(await waiting()).toEqual(before);
      await expectProjected();
    });

    it('is neither accepted nor refused', async () => {
      const { entity } = await withdraw();
      for (const accept of [true, false])
        expect((await review(entity, { accept })).errors).toMatchObject([
          { code: 'CONFLICT', message: expect.stringContaining('was withdrawn') },
        ]);
    });
  });

  describe('under an id that the reviewer gives', () => {
    it('is made with it', async () => {
      const [entity, joined] = await ingest();
      const newId = 'organization:oases-in-union';
      const { entities, errors } = await review(entity, { edit: { newId } });
      expect([entities, errors]).toEqual([[newId], []]);
      expect(await isListed(newId)).toBe(true);
      expect((await review(joined)).entities).toContain(newId);
      await expectProjected();
    });

    it.each([
      ['organization:o', 'There is an entity with the id or address of "organization:o" already.'],
      ['person:oasis-union', '"person:oasis-union" cannot be the id of the kind Organization'],
      ['organization:Oasis Union', '"organization:Oasis Union" cannot be the id'],
    ])('is refused where that is taken or is none: %s', async (newId, sentence) => {
      const [entity] = await ingest();
      expect(await review(entity, { edit: { newId } })).toMatchObject({
        change: null,
        errors: [
          {
            code: 'BAD_INPUT',
            path: ['decisions', '0', 'edit', 'newId'],
            message: expect.stringContaining(sentence),
          },
        ],
      });
    });

    it('is refused where two would have it, and where it is another entity as well', async () => {
      const union = unionIn(releaseText);
      const second = { ...union, payload: { ...union.payload, ref: 'NEW:Organization:other' } };
      const ids = await ingest({ proposed: [union, second] });
      const edit = { newId: 'organization:oases' };
      const decisions = ids.map((proposal) => ({ proposal, accept: true, edit }));
      const twice = await reviewProposals(committerOf(store()), curator(), { decisions });
      expect(twice.errors).toMatchObject([{ path: ['decisions', '1', 'edit', 'newId'] }]);
      const both = { ...edit, entity: 'organization:o' };
      expect((await review(ids[0], { edit: both })).errors).toMatchObject([
        { code: 'BAD_INPUT', path: ['decisions', '0', 'edit', 'newId'] },
      ]);
    });
  });
});
