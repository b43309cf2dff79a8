import { describe, expect, it } from '@jest/globals';
import { committerOf } from '../../../src/change/apply/apply-change.js';
import { ingestDocument } from '../../../src/review/ingest-document.js';
import { setRank } from '../../../src/change/actions/decide-claim.js';
import { reviewProposals } from '../../../src/review/review-proposals.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { withdrawDocument } from '../../../src/change/actions/withdraw-document.js';
import { readProposals } from '../../../src/claims/graph/read-proposals.js';
import { readerOf } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, made } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import { givenDocument } from '../../fixtures/documents/given-document.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('reviews that are taken back: $name', (engine) => {
  const { store, expectProjected } = useCuration(engine);

  /** Ids of the proposals of the release: the entity, the membership, the seat. */
  const ids = async () => {
    const { proposals } = await ingestDocument(committerOf(store()), curator(), givenDocument());
    return proposals.map(({ id }) => id);
  };
  const decide = (accept: boolean, ...proposals: readonly (string | undefined)[]) =>
    made(
      reviewProposals(committerOf(store()), curator(), {
        decisions: proposals.map((proposal = '') => ({ proposal, accept })),
      }),
    );
  const undo = (change: string) => undoChange(store(), curator(), { change });
  const labels = async () =>
    (
      await readerOf(store())(cypher`MATCH (d) WHERE d.id = 'document:release' RETURN labels(d)`)
    ).flat(2);
  const statusOf = async (id = '') =>
    (await readProposals(readerOf(store()), [id])).get(id)?.status;

  it('makes a document a draft again with the last of its reviews, in any order', async () => {
    const [entity, joined, lies] = await ids();
    const first = await decide(true, entity, joined);
    const second = await decide(true, lies);
    const undoneFirst = await made(undo(first));
    expect(await labels()).toEqual(['Document']);
    const undoneSecond = await made(undo(second));
    expect(await labels()).toEqual(['Draft']);
    await expectProjected();
    await made(undo(undoneFirst));
    expect(await labels()).toEqual(['Document']);
    await made(undo(undoneSecond));
    expect(await labels()).toEqual(['Document']);
    await expectProjected();
  });

  it('leaves a document what it is where a refusal is taken back', async () => {
    const [entity, , lies] = await ids();
    const refusal = await decide(false, entity);
    await made(undo(refusal));
    expect(await labels()).toEqual(['Draft']);
    const other = await decide(false, entity);
    await decide(true, lies);
    const outcome = await undo(other);
    expect(outcome.errors).toEqual([]);
    expect([...(outcome.change?.upserted ?? []), ...(outcome.change?.removed ?? [])]).toEqual([]);
    expect(await labels()).toEqual(['Document']);
  });

  it('leaves a withdrawn document withdrawn where a refusal is taken back', async () => {
    const [entity, , lies] = await ids();
    const refusal = await decide(false, entity);
    await decide(true, lies);
    await made(withdrawDocument(store(), curator(), { document: 'document:release' }));
    const before = await labels();
    await made(undo(refusal));
    expect(await labels()).toEqual(before);
    expect(await statusOf(entity)).toBe('OPEN');
  });

  it('is taken back once the ranks that were set since are taken back, and not before', async () => {
    const [entity, joined] = await ids();
    const review = await decide(true, entity, joined);
    const claim = (await readProposals(readerOf(store()), [joined ?? ''])).get(
      joined ?? '',
    )?.became;
    const rank = await made(setRank(store(), curator(), { claim: claim ?? '', rank: 'PREFERRED' }));
    expect((await undo(review)).errors).toMatchObject([{ code: 'CONFLICT' }]);
    await made(undo(rank));
    const undone = await made(undo(review));
    expect(await statusOf(joined)).toBe('OPEN');
    await expectProjected();
    await made(undo(undone));
    expect(await statusOf(joined)).toBe('ACCEPTED');
    await expectProjected();
  });

  it('refuses to take back what was decided otherwise since', async () => {
    const [, , lies] = await ids();
    const refusal = await decide(false, lies);
    const undone = await made(undo(refusal));
    const later = await decide(true, lies);
    const why = [
      [refusal, 'was undone already, by change'],
      [undone, `("${later}") touched the same records later`],
    ] as const;
    for (const [change, message] of why)
      expect((await undo(change)).errors).toMatchObject([
        { code: 'CONFLICT', path: ['change'], message: expect.stringContaining(message) },
      ]);
    expect(await statusOf(lies)).toBe('ACCEPTED');
    expect(await labels()).toEqual(['Document']);
  });

  it('does again what was taken back where nothing was decided since', async () => {
    const [, , lies] = await ids();
    const refusal = await decide(false, lies);
    const undone = await made(undo(refusal));
    expect(await statusOf(lies)).toBe('OPEN');
    const redone = await made(undo(undone));
    expect(await statusOf(lies)).toBe('REJECTED');
    await made(undo(redone));
    expect(await statusOf(lies)).toBe('OPEN');
  });
});
