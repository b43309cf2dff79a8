import { describe, expect, it } from '@jest/globals';
import { committerOf } from '../../../src/change/apply/apply-change.js';
import { ingestDocument } from '../../../src/review/ingest-document.js';
import { reviewProposals } from '../../../src/review/review-proposals.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import type { ReviewDecision } from '../../../src/review/review-types.js';
import type { Proposed } from '../../../src/claims/proposals.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, made, rowsOf } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import {
  givenDocument,
  joinedIn,
  liesIn,
  releaseText,
  saidIn,
  unionIn,
} from '../../fixtures/documents/given-document.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

/** The new union with a second name. */
function twiceNamed(): Proposed {
  const union = unionIn(releaseText);
  if (union.payload.kind !== 'ENTITY') throw new Error('It proposes an entity.');
  const at = saidIn(releaseText, 'It lies in Riyadh.', 'It');
  const names = [...union.payload.names, { text: 'It', lang: 'EN' as const, at }];
  return { ...union, payload: { ...union.payload, names } };
}

describe.each(testStores())('names from documents: $name', (engine) => {
  const { store } = useCuration(engine);

  const ingest = async (key: string, proposed: readonly Proposed[]) =>
    (await ingestDocument(committerOf(store()), curator(), givenDocument({ key, proposed })))
      .proposals;
  const review = (decision: ReviewDecision) =>
    reviewProposals(committerOf(store()), curator(), { decisions: [decision] });
  const namesOf = (id: string) =>
    rowsOf(
      store(),
      cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE n.id = ${id} RETURN m.text ORDER BY m.text`,
    );

  it('are added as the reviewer leaves them in', async () => {
    const [entity] = await ingest('release', [twiceNamed()]);
    const proposal = entity?.id ?? '';
    for (const [names, message] of [
      [['Another'], `"${proposal}" proposes no name "Another", nor has its text.`],
      [[], 'A new entity needs one of its names.'],
    ] as const)
      expect(
        (await review({ proposal, accept: true, edit: { names: [...names] } })).errors,
      ).toMatchObject([{ code: 'BAD_INPUT', path: ['decisions', '0', 'edit', 'names'], message }]);
    await made(review({ proposal, accept: true, edit: { names: ['Oasis Union'] } }));
    expect(await namesOf('organization:oasis-union')).toEqual([['Oasis Union']]);
  });

  it('that were refused are proposed by no other document, until that is undone', async () => {
    const all = [unionIn(releaseText), joinedIn(releaseText), liesIn(releaseText)];
    const [entity] = await ingest('release', all);
    const change = await made(review({ proposal: entity?.id ?? '', accept: false }));
    const kindsIn = async (key: string) =>
      (await ingest(key, all)).map(({ payload }) => payload.kind);
    expect(await kindsIn('second')).toEqual(['CLAIM']);
    expect(await kindsIn('release')).toEqual(['ENTITY', 'CLAIM', 'CLAIM']);
    await made(undoChange(store(), curator(), { change }));
    expect(await kindsIn('third')).toEqual(['ENTITY', 'CLAIM', 'CLAIM']);
  });
});
