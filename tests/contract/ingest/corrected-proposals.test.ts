import { describe, expect, it } from '@jest/globals';
import { committerOf } from '../../../src/change/apply/apply-change.js';
import { ingestDocument } from '../../../src/review/ingest-document.js';
import { reviewProposals } from '../../../src/review/review-proposals.js';
import type { ReviewDecision } from '../../../src/review/review-types.js';
import { readClaimRecords } from '../../../src/claims/graph/read-claim-records.js';
import { readProposalsOf } from '../../../src/claims/graph/read-proposals.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { codePointLength } from '#text/code-points.js';
import { readerOf, readIds } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, dumpContent, made } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import { givenDocument, releaseText, union } from '../../fixtures/documents/given-document.js';
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
    proposal,
    accept: true,
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
        code: 'BAD_INPUT',
        path: ['decisions', '0', 'evidence', '0'],
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

  /** Words of the release, in code points. */
  const words = (exact: string) => {
    const start = codePointLength(releaseText.slice(0, releaseText.indexOf(exact)));
    return { start, end: start + codePointLength(exact) };
  };
  const claimsOf = async (subject: string) => {
    const read = readerOf(store());
    const rows = await read(cypher`MATCH (c:Claim) WHERE c.subjectId = ${subject} RETURN c.id`);
    return [...(await readClaimRecords(read, readIds(rows))).values()];
  };

  it('is an entity of another kind and with other names, where the text has them', async () => {
    const [entity] = await ids();
    const edit = { kind: 'Group', span: words('Oasis'), names: ['Oasis', 'Union'] } as const;
    for (const [part, wrong] of [
      ['names', { names: ['Oasis League'] }],
      ['span', { span: { start: 900, end: 905 } }],
    ] as const)
      expect((await review([accepting(entity, { edit: wrong })])).errors).toMatchObject([
        { code: 'BAD_INPUT', path: ['decisions', '0', 'edit', part] },
      ]);
    await made(review([accepting(entity, { edit })]));
    const named = (await claimsOf('group:oasis')).map(({ value, evidence }) => [
      value,
      evidence[0]?.phrase,
    ]);
    expect(named).toHaveLength(2);
    expect(named).toEqual(
      expect.arrayContaining(
        ['Oasis', 'Union'].map((text) => [expect.objectContaining({ text }), text]),
      ),
    );
  });

  it('rests on the words that the reviewer marks', async () => {
    const [entity, joined] = await ids();
    const edit = { span: words('to Riyadh in 2024'), confirm: ['WORDS_NOT_FOUND' as const] };
    await made(review([accepting(entity), accepting(joined, { edit })]));
    const claims = await claimsOf('organization:oasis-union');
    const lies = claims.find(({ predicate }) => predicate === 'LOCATED_IN');
    expect(lies).toMatchObject({
      method: 'CURATED',
      evidence: [{ phrase: 'to Riyadh in 2024', exact: releaseText.split('\n')[0] }],
    });
  });

  it('stands beside a claim that its reader makes from words, about an entity that it brings', async () => {
    const [entity] = await ids();
    const exact = 'It lies in Riyadh.';
    const before = await dumpContent(store());
    const claim = {
      subject: union,
      predicate: 'LOCATED_IN',
      object: 'place:riyadh',
      evidence: [{ document: 'document:release', exact, ...words(exact) }],
    };
    const stating = (decisions: readonly ReviewDecision[], more: object = {}) =>
      reviewProposals(committerOf(store()), curator(), { decisions, claims: [claim], ...more });
    expect((await stating([])).errors).toMatchObject([{ path: ['claims', '0'] }]);
    expect((await stating([accepting(entity)])).errors).toMatchObject([
      { path: ['claims', '0', 'evidence', '0'] },
    ]);
    const change = await made(stating([accepting(entity)], { confirm: ['WORDS_NOT_FOUND'] }));
    const claims = await claimsOf('organization:oasis-union');
    expect(claims.find(({ predicate }) => predicate === 'LOCATED_IN')).toMatchObject({
      dataset: 'curated',
      method: 'CURATED',
      evidence: [{ exact, ...words(exact), phrase: null }],
    });
    await made(undoChange(store(), curator(), { change }));
    expect(await dumpContent(store())).toEqual(before);
  });

  it('stands on the list beside what its reader adds by words, which is decided later', async () => {
    const [entity] = await ids();
    const exact = 'It lies in Riyadh.';
    const before = await dumpContent(store());
    const claim = {
      subject: union,
      predicate: 'LOCATED_IN',
      object: 'place:riyadh',
      evidence: [{ document: 'document:release', exact, ...words(exact) }],
    };
    const list = (more: object = {}, of: object = claim) =>
      reviewProposals(committerOf(store()), curator(), { listed: [{ ...claim, ...of }], ...more });
    const confirm = ['WORDS_NOT_FOUND'];
    expect((await list()).errors).toMatchObject([{ path: ['listed', '0', 'evidence', '0'] }]);
    expect((await list({ confirm }, { subject: 'NEW:nobody' })).errors).toMatchObject([
      { path: ['listed', '0'] },
    ]);
    const noted = { evidence: [{ document: 'document:release', note: 'It lies there.' }] };
    expect((await list({ confirm }, noted)).errors).toHaveLength(1);
    expect(await dumpContent(store())).toEqual(before);

    const change = await made(list({ confirm }));
    expect((await list({ confirm })).errors).toMatchObject([
      { message: 'listed.0: it is on the list already.' },
    ]);
    const read = readerOf(store());
    const listed = (await readProposalsOf(read, ['document:release'])).find(
      ({ rule }) => rule === 'reviewer',
    );
    expect(listed).toMatchObject({
      status: 'OPEN',
      novelty: 'NEW',
      meets: [],
      payload: { kind: 'CLAIM', subject: union, predicate: 'LOCATED_IN', object: 'place:riyadh' },
      evidence: [{ exact }],
    });
    expect(await claimsOf('organization:oasis-union')).toEqual([]);
    await made(undoChange(store(), curator(), { change }));
    expect(await dumpContent(store())).toEqual(before);

    await made(list({ confirm }));
    await made(review([accepting(entity), accepting(listed?.id)]));
    const claims = await claimsOf('organization:oasis-union');
    expect(claims.find(({ predicate }) => predicate === 'LOCATED_IN')).toMatchObject({
      evidence: [{ exact }],
    });
  });
});
