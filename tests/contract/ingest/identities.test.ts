import { describe, expect, it } from '@jest/globals';
import { committerOf } from '../../../src/change/apply/apply-change.js';
import { ingestDocument } from '../../../src/review/ingest-document.js';
import { reviewProposals } from '../../../src/review/review-proposals.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { readProposals } from '../../../src/claims/graph/read-proposals.js';
import { readerOf } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import {
  givenDocument,
  joinedIn,
  releaseText,
  union,
  unionIn,
} from '../../fixtures/documents/given-document.js';
import { unionIs, unionNamedIn } from '../../fixtures/documents/named-entities.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const org = 'organization:o';
const proposedIn = (text: string) => [
  ...[unionIn(text), unionIs(text, org), unionIs(text, 'organization:other')],
  ...[joinedIn(text), unionNamedIn(text)],
];

describe.each(testStores())('who of the graph a document calls so: $name', (engine) => {
  const { store, expectProjected } = useCuration(engine);

  const ingest = (given: Parameters<typeof givenDocument>[0] = {}) =>
    ingestDocument(
      committerOf(store()),
      curator(),
      givenDocument({ proposed: proposedIn(given.text ?? releaseText), ...given }),
    );
  /**
   * Ids of the proposals: the new entity, its identity with an organisation, another identity, a claim, its mention.
   */
  const ids = async () => (await ingest()).proposals.map(({ id }) => id);
  const review = (...proposals: readonly (string | undefined)[]) =>
    reviewProposals(committerOf(store()), curator(), {
      decisions: proposals.map((proposal = '') => ({ proposal, accept: true })),
    });
  const undo = (change = '') => made(undoChange(store(), curator(), { change }));
  const statuses = async (of: readonly string[]) => {
    const held = await readProposals(readerOf(store()), of);
    return of.map((id) => held.get(id)?.status);
  };
  const open = 'OPEN';

  it('gives it the name, with its place, and what the document says of it', async () => {
    const [, same = '', , joined, named] = await ids();
    const outcome = await review(same, joined, named);
    expect(outcome).toMatchObject({ errors: [], mentions: [`mention:release~6-17~${org}`] });
    expect((await readProposals(readerOf(store()), [same])).get(same)?.became).toBe(org);
    const names = await rowsOf(
      store(),
      cypher`MATCH (c:Claim)-[e:EVIDENCED_BY]->(d:Document) WHERE c.subjectId = ${org} AND c.predicate = 'NAME' AND c.dataset = 'curated' RETURN c.nameKind, e.phrase, d.id`,
    );
    expect(names).toEqual([['ALIAS', 'Oasis Union', 'document:release']]);
    const claims = await rowsOf(
      store(),
      cypher`MATCH (c:Claim) WHERE c.validFrom = '2024' RETURN c.subjectId, c.objectId`,
    );
    expect(claims).toEqual([[org, 'place:riyadh']]);
    await expectProjected();
  });

  it('supersedes what says otherwise who it is, which comes back when that is taken back', async () => {
    const all = await ids();
    const [entity, same, other] = all;
    const before = await dumpContent(store());
    const change = await made(review(same));
    expect(await statuses(all)).toEqual(['SUPERSEDED', 'ACCEPTED', 'SUPERSEDED', open, open]);
    for (const superseded of [entity, other])
      expect((await review(superseded)).errors).toMatchObject([
        {
          code: 'CONFLICT',
          path: ['decisions', '0'],
          message: `The proposal "${superseded ?? ''}" is superseded: a later reading or version of its document no longer makes it, or another proposal for the same entity was accepted.`,
        },
      ]);
    await undo(change);
    expect(await statuses(all)).toEqual([open, open, open, open, open]);
    expect(await dumpContent(store())).toEqual(before);
    await made(review(entity));
    expect(await statuses(all)).toEqual(['ACCEPTED', 'SUPERSEDED', 'SUPERSEDED', open, open]);
  });

  it('leaves the others open where it is refused', async () => {
    const all = await ids();
    const decisions = [{ proposal: all[1] ?? '', accept: false }];
    await made(reviewProposals(committerOf(store()), curator(), { decisions }));
    expect(await statuses(all)).toEqual([open, 'REJECTED', open, open, open]);
  });

  it('is one answer alone', async () => {
    const [entity = '', same = '', other = ''] = await ids();
    for (const [first, second] of [
      [entity, same],
      [same, other],
    ] as const)
      expect((await review(first, second)).errors).toEqual([
        {
          code: 'BAD_INPUT',
          path: ['decisions', '1'],
          current: null,
          message: `"${first}" and "${second}" both identify "${union}": accept one of them.`,
        },
      ]);
  });

  it('is nobody whom the graph does not have any more', async () => {
    const [, , other] = await ids();
    expect((await review(other)).errors).toMatchObject([
      {
        code: 'NOT_FOUND',
        message: 'The entity "organization:other" no longer exists: refuse its proposal.',
      },
    ]);
  });

  it('is corrected in nothing', async () => {
    const [, proposal = ''] = await ids();
    const decisions = [{ proposal, accept: true, edit: { entity: org } }];
    expect(
      (await reviewProposals(committerOf(store()), curator(), { decisions })).errors,
    ).toMatchObject([{ code: 'BAD_INPUT', path: ['decisions', '0', 'edit', 'entity'] }]);
  });

  it('may be what the document says itself, and then supersedes nothing', async () => {
    const { proposals } = await ingest({
      proposed: [...proposedIn(releaseText), unionIs(releaseText, org, null)],
    });
    const all = proposals.map(({ id }) => id);
    await made(review(all[4]));
    expect(await statuses(all)).toEqual([open, open, open, open, 'ACCEPTED', open]);
    const names = await rowsOf(
      store(),
      cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE n.id = ${org} AND m.kind = 'ALIAS' RETURN m.text`,
    );
    expect(names).toEqual([['Oasis Union']]);
  });

  it('is never accepted by policy', async () => {
    const all = await ids();
    const policy = { novelty: ['KNOWN', 'CORROBORATES', 'REFINES'] as const, minConfidence: 0 };
    await reviewProposals(committerOf(store()), curator(), { policy });
    expect(await statuses(all)).toEqual([open, open, open, open, open]);
  });

  it('is decided for a newer version, and settled there by what was accepted', async () => {
    const [entity, same = ''] = await ids();
    const decisions = [{ proposal: same, accept: false }];
    await made(reviewProposals(committerOf(store()), curator(), { decisions }));
    await made(review(entity));
    const text = `A headline.\n${releaseText}`;
    const { proposals } = await ingest({ text });
    expect(proposals.slice(0, 3).map(({ status, carriedFrom }) => [status, carriedFrom])).toEqual([
      ['ACCEPTED', entity],
      ['REJECTED', same],
      ['SUPERSEDED', null],
    ]);
  });

  it('stays settled when the same text is read by other rules', async () => {
    const all = await ids();
    await made(review(all[1]));
    await ingest({ extractor: 'rules@9' });
    expect(await statuses(all)).toEqual(['SUPERSEDED', 'ACCEPTED', 'SUPERSEDED', open, open]);
  });
});
