import { describe, expect, it } from '@jest/globals';
import { committerOf } from '../../../src/change/apply/apply-change.js';
import { readClaimRecords } from '../../../src/claims/graph/read-claim-records.js';
import type { Proposed } from '../../../src/claims/proposals.js';
import { ingestDocument } from '../../../src/review/ingest-document.js';
import { reviewProposals } from '../../../src/review/review-proposals.js';
import { readerOf } from '../../../src/store/read-row.js';
import { curator } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import {
  givenDocument,
  joinedIn,
  releaseText,
  saidIn,
  unionIn,
} from '../../fixtures/documents/given-document.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const who = saidIn(releaseText, '😀 The Oasis Union moved to Riyadh in 2024.', 'Oasis Union');
const what = saidIn(releaseText, 'It lies in Riyadh.', 'It lies in Riyadh');
/** That the union lies in Riyadh, said of `It`. */
const meant: Proposed = {
  ...joinedIn(releaseText),
  payload: { ...joinedIn(releaseText).payload, validFrom: null } as Proposed['payload'],
  evidence: [what, { ...who, supports: ['SUBJECT'] }],
  method: 'MEANT',
  confidence: 0.7,
};

describe.each(testStores())('a claim about whom a pronoun means: $name', (engine) => {
  const { store, expectProjected } = useCuration(engine);

  const ingest = async () => {
    const given = givenDocument({ proposed: [unionIn(releaseText), meant] });
    const { proposals } = await ingestDocument(committerOf(store()), curator(), given);
    return proposals;
  };

  it('is proposed with both quotes, and accepted with both', async () => {
    const [entity, claim] = await ingest();
    expect(claim?.evidence).toEqual([what, { ...who, supports: ['SUBJECT'] }]);
    const outcome = await reviewProposals(committerOf(store()), curator(), {
      decisions: [entity, claim].map((each) => ({ proposal: each?.id ?? '', accept: true })),
    });
    expect(outcome.errors).toEqual([]);
    const records = await readClaimRecords(readerOf(store()), outcome.claims);
    const accepted = [...records.values()].find(({ predicate }) => predicate === 'LOCATED_IN');
    expect(accepted).toMatchObject({ method: 'MEANT', confidence: 0.7 });
    expect(accepted?.evidence.map(({ phrase, supports }) => [phrase, supports])).toEqual([
      ['It lies in Riyadh', ['SUBJECT', 'OBJECT']],
      ['Oasis Union', ['SUBJECT']],
    ]);
    await expectProjected();
  });
});
