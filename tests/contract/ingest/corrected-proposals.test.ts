import { describe, expect, it } from '@jest/globals';
import { committerOf } from '../../../src/change/apply/apply-change.js';
import { ingestDocument } from '../../../src/review/ingest-document.js';
import { reviewProposals } from '../../../src/review/review-proposals.js';
import type { ReviewDecision } from '../../../src/review/review-types.js';
import { readerOf } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, made } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import { givenDocument } from '../../fixtures/documents/given-document.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('a proposal that a reviewer corrects: $name', (engine) => {
  const { store } = useCuration(engine);

  const review = (decisions: readonly ReviewDecision[]) =>
    reviewProposals(committerOf(store()), curator(), { decisions });
  const versionOf = async () => (await store().version({ anew: true })).number;
  /** Ids of the proposals of the release: the entity, the membership, the seat. */
  const ids = async () =>
    (await ingestDocument(committerOf(store()), curator(), givenDocument())).proposals.map(
      ({ id }) => id,
    );
  const accepting = (proposal = '', more: Partial<ReviewDecision> = {}): ReviewDecision => ({
    ...{ proposal, accept: true },
    ...more,
  });
  const curatedRows = () =>
    readerOf(store())(
      cypher`MATCH (c:Claim) WHERE c.dataset = 'curated' RETURN c.validFrom, c.method, c.confidence`,
    );

  it('is stated as corrected, by words that say it or as the reviewer confirms', async () => {
    const [, , lies] = await ids();
    const unsaid = { validFrom: '2021' };
    const version = await versionOf();
    expect((await review([accepting(lies, { edit: unsaid })])).errors).toMatchObject([
      {
        ...{ code: 'BAD_INPUT', path: ['decisions', '0', 'evidence', '0'] },
        message:
          'decisions.0.evidence.0: its words do not say the VALID_FROM: cite words that do, or confirm: [WORDS_NOT_FOUND].',
      },
    ]);
    expect(await versionOf()).toBe(version);
    await made(review([accepting(lies, { edit: { ...unsaid, confirm: ['WORDS_NOT_FOUND'] } })]));
    expect(await curatedRows()).toEqual([['2021', 'CURATED', 0.8]]);
  });

  it('is as sure of a corrected date as the words say it', async () => {
    const [entity, joined] = await ids();
    await made(review([accepting(entity), accepting(joined, { edit: { validFrom: '2024' } })]));
    expect(await curatedRows()).toContainEqual(['2024', 'CURATED', 1]);
  });

  it('needs no words for a note, or for a date that is taken away', async () => {
    const [entity, joined, lies] = await ids();
    await made(
      review([
        accepting(entity),
        accepting(joined, { edit: { validFrom: null } }),
        accepting(lies, { edit: { note: 'As of now.' } }),
      ]),
    );
    expect((await curatedRows()).filter(([, method]) => method === 'CURATED')).toEqual([
      [null, 'CURATED', 1],
      [null, 'CURATED', 1],
    ]);
  });
});
