import { describe, expect, it } from '@jest/globals';
import { committerOf } from '../../../src/change/apply/apply-change.js';
import { ingestDocument } from '../../../src/review/ingest-document.js';
import { reviewProposals } from '../../../src/review/review-proposals.js';
import type { ReviewDecision } from '../../../src/review/review-types.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { withdrawDocument } from '../../../src/change/actions/withdraw-document.js';
import { readProposals } from '../../../src/claims/graph/read-proposals.js';
import type { Proposed } from '../../../src/claims/proposals.js';
import { readerOf } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, dumpContent, made } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import {
  givenDocument,
  joinedIn,
  liesIn,
  releaseText,
  unionIn,
} from '../../fixtures/documents/given-document.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('documents and their proposals: $name', (engine) => {
  const { store, expectProjected } = useCuration(engine);

  const ingest = (given?: Parameters<typeof givenDocument>[0]) =>
    ingestDocument(committerOf(store()), curator(), givenDocument(given));
  const review = (decisions: readonly ReviewDecision[]) =>
    reviewProposals(committerOf(store()), curator(), { decisions });
  const versionOf = async () => (await store().version({ anew: true })).number;
  const labelsOf = async (id: string) =>
    (await readerOf(store())(cypher`MATCH (d) WHERE d.id = ${id} RETURN labels(d)`)).flat(2);
  /** Ids of the proposals of the release: the entity, the membership, the seat. */
  const ids = async () => {
    const { proposals } = await ingest();
    return proposals.map(({ id }) => id);
  };
  const accepting = (proposal = '', more: Partial<ReviewDecision> = {}): ReviewDecision => ({
    proposal,
    accept: true,
    ...more,
  });

  it('keeps a document and what it may say, and nothing of it counts', async () => {
    const outcome = await ingest();
    expect(outcome).toMatchObject({
      // Nobody who follows the graph hears of the document before its first claim is accepted.
      change: { kind: 'INGEST_DOCUMENT', upserted: [], datasets: ['curated'] },
      document: 'document:release',
      isKnown: false,
      errors: [],
      proposals: [{ status: 'OPEN' }, { status: 'OPEN' }, { status: 'OPEN' }],
    });
    expect(await labelsOf('document:release')).toEqual(['Draft']);
    await expectProjected();
  });

  it('writes nothing for the same document again', async () => {
    const first = await ingest();
    const version = await versionOf();
    const again = await ingest();
    expect(again).toMatchObject({ change: null, isKnown: true, run: first.run });
    expect(again.proposals).toEqual(first.proposals);
    expect(await versionOf()).toBe(version);
  });

  it('writes nothing in a dry run', async () => {
    const before = await dumpContent(store());
    const outcome = await ingestDocument(committerOf(store()), curator(), givenDocument(), {
      dryRun: true,
    });
    expect(outcome).toMatchObject({ change: null, document: 'document:release', errors: [] });
    expect(outcome.proposals).toHaveLength(3);
    expect(await dumpContent(store())).toEqual(before);
  });

  it('states what is accepted, with its sentence, in one change', async () => {
    const [entity = '', joined, lies] = await ids();
    const outcome = await review([accepting(entity), accepting(joined), accepting(lies)]);
    expect(outcome).toMatchObject({ change: { kind: 'REVIEW_PROPOSALS' }, errors: [] });
    expect(outcome.entities).toContain('organization:oasis-union');
    expect(await labelsOf('document:release')).toEqual(['Document']);
    const rows = await readerOf(store())(
      cypher`MATCH (s:Entity)-[r:LOCATED_IN]->(o:Entity) WHERE s.id = 'organization:oasis-union' RETURN o.id, r.validFrom`,
    );
    expect(rows).toEqual([['place:riyadh', '2024']]);
    const quotes = await readerOf(store())(
      cypher`MATCH (c:Claim)-[e:EVIDENCED_BY]->(d:Document) WHERE d.id = 'document:release' AND c.subjectId = 'organization:oasis-union' AND c.predicate = 'LOCATED_IN' RETURN e.start, e.exact, e.phrase, c.method`,
    );
    expect(quotes).toEqual([
      [0, releaseText.split('\n')[0], 'moved to Riyadh in 2024', 'EXPLICIT'],
    ]);
    const decided = await readProposals(readerOf(store()), [entity]);
    expect(decided.get(entity)).toMatchObject({
      status: 'ACCEPTED',
      became: 'organization:oasis-union',
      decidedBy: curator().by,
      revision: outcome.change?.number,
    });
    await expectProjected();
  });

  it('keeps what is refused as refused, and the document a draft', async () => {
    const [entity = ''] = await ids();
    await made(review([{ proposal: entity, accept: false, reason: 'It is no union.' }]));
    expect((await ingest()).proposals[0]).toMatchObject({
      status: 'REJECTED',
      reason: 'It is no union.',
    });
    expect(await labelsOf('document:release')).toEqual(['Draft']);
  });

  it('gives the graph of before when it is taken back, and again that of after', async () => {
    const [entity, joined, lies] = await ids();
    const before = await dumpContent(store());
    const change = await made(review([accepting(entity), accepting(joined), accepting(lies)]));
    const after = await dumpContent(store());
    const plain = (lines: readonly string[]) =>
      lines.map((line) => line.replace(/"revision":\d+/g, '').replace(/"change":"[^"]*"/g, ''));
    const undone = await made(undoChange(store(), curator(), { change }));
    expect(plain(await dumpContent(store()))).toEqual(plain(before));
    await made(undoChange(store(), curator(), { change: undone }));
    expect(plain(await dumpContent(store()))).toEqual(plain(after));
    await expectProjected();
  });

  it('leaves a document in the graph that other claims cite', async () => {
    const [entity, joined, lies] = await ids();
    const first = await made(review([accepting(entity), accepting(joined)]));
    await made(review([accepting(lies)]));
    await made(undoChange(store(), curator(), { change: first }));
    expect(await labelsOf('document:release')).toEqual(['Document']);
    await expectProjected();
  });

  it('takes the entity that the reviewer names for the one that is proposed', async () => {
    const [entity, joined, lies] = await ids();
    await made(review([accepting(lies)]));
    const edit = { entity: 'organization:o' };
    await made(review([accepting(entity, { edit })]));
    const aliases = await readerOf(store())(
      cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE n.id = 'organization:o' AND m.kind = 'ALIAS' RETURN m.text`,
    );
    expect(aliases).toEqual([['Oasis Union']]);
    await made(review([accepting(joined)]));
    const moved = await readerOf(store())(
      cypher`MATCH (c:Claim) WHERE c.validFrom = '2024' RETURN c.subjectId`,
    );
    expect(moved).toEqual([['organization:o']]);
  });

  it('accepts by policy what the graph has from others, and never what is about somebody new', async () => {
    await ids();
    const policy = { novelty: ['CORROBORATES', 'REFINES'] as const, minConfidence: 0.9 };
    await made(reviewProposals(committerOf(store()), curator(), { policy }));
    expect((await ingest()).proposals.map(({ status }) => status)).toEqual([
      ...['OPEN', 'OPEN', 'ACCEPTED'],
    ]);
    for (const novelty of ['NEW', 'ENDS', 'CONFLICTS'] as const) {
      const refused = { ...policy, novelty: ['KNOWN', novelty] as const };
      const { errors } = await reviewProposals(committerOf(store()), curator(), {
        policy: refused,
      });
      expect(errors).toMatchObject([{ code: 'BAD_INPUT', path: ['policy', 'novelty'] }]);
    }
  });

  it('refuses a claim about somebody who is not accepted', async () => {
    const [, joined] = await ids();
    expect((await review([accepting(joined)])).errors).toEqual([
      {
        code: 'BAD_INPUT',
        path: ['decisions', '0'],
        current: null,
        message: `"${joined ?? ''}" needs "NEW:Organization:oasis-union", which is not in the graph yet: accept the proposal of that entity before it or with it.`,
      },
    ]);
  });

  it('refuses a correction by parts that the proposal does not have', async () => {
    const [entity, , lies] = await ids();
    const { errors } = await review([
      accepting(entity, { edit: { validFrom: '2021' } }),
      accepting(lies, { edit: { newId: 'place:a' } }),
    ]);
    expect(errors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['BAD_INPUT', 'decisions.0.edit.validFrom'],
      ['BAD_INPUT', 'decisions.1.edit.newId'],
    ]);
  });

  it('refuses decisions that are not to be had', async () => {
    const [entity = '', , lies = ''] = await ids();
    const version = await versionOf();
    expect(
      (
        await review([
          accepting('proposal:none'),
          accepting(entity, { ifRevision: version - 1 }),
          accepting(lies),
          accepting(lies),
        ])
      ).errors.map(({ code, message }) => [code, message]),
    ).toEqual([
      ['NOT_FOUND', 'There is no proposal "proposal:none".'],
      [
        'CONFLICT',
        `The proposal "${entity}" has moved on to revision ${String(version)}: read it again.`,
      ],
      ['BAD_INPUT', `"${lies}" is decided twice.`],
    ]);
    await made(review([accepting(lies)]));
    expect((await review([{ proposal: lies, accept: false }])).errors).toMatchObject([
      { code: 'CONFLICT', message: expect.stringContaining('is accepted already') },
    ]);
    expect(await review([accepting(lies)])).toMatchObject({ change: null, errors: [] });
  });

  it('carries decisions over to a newer version, and tells what it does not say any more', async () => {
    const [entity, joined, lies] = await ids();
    await made(review([accepting(entity), accepting(joined), accepting(lies)]));
    const text = `A new headline.\n${releaseText.split('\n')[0] ?? ''}\n`;
    const newer = await ingest({ text, proposed: [unionIn(text), joinedIn(text)] });
    expect(newer.document).toMatch(/^document:release@[0-9a-f]{12}$/);
    expect(newer.comparison).toEqual({
      replaces: 'document:release',
      carried: 2,
      vanished: [lies],
    });
    expect(newer.proposals).toMatchObject([
      { status: 'ACCEPTED', became: 'organization:oasis-union', evidence: [{ start: 16 }] },
      { status: 'ACCEPTED' },
      { status: 'OPEN', payload: { kind: 'RETRACTION' } },
    ]);
  });

  it('links versions that are both of the graph, and no draft', async () => {
    const replaced = async () =>
      readerOf(store())(
        cypher`MATCH (d)-[:REPLACES]->(o) WHERE o.id = 'document:release' RETURN labels(d), labels(o)`,
      );
    const [entity, , lies] = await ids();
    await made(review([accepting(lies)]));
    const text = `A new headline.\n${releaseText}`;
    const newer = await ingest({ text, proposed: [liesIn(text), unionIn(text)] });
    expect(await replaced()).toEqual([]);
    const change = await made(review([accepting(newer.proposals[1]?.id)]));
    expect(await replaced()).toEqual([[['Document'], ['Document']]]);
    await made(undoChange(store(), curator(), { change }));
    expect(await replaced()).toEqual([]);
    // The older version was not read anew: it stays as it is.
    expect((await ingest()).proposals[0]).toMatchObject({ id: entity, status: 'SUPERSEDED' });
  });

  it('supersedes open proposals of an older version', async () => {
    const [, , lies = ''] = await ids();
    const text = 'It says nothing any more.';
    const { document } = await ingest({ text, proposed: [] });
    expect((await review([accepting(lies)])).errors).toMatchObject([
      { code: 'CONFLICT', message: expect.stringContaining('is superseded') },
    ]);
    expect(document).not.toBe('document:release');
  });

  const refusals: readonly (readonly [string, Parameters<typeof givenDocument>[0], object])[] = [
    [
      'a dataset that is not there',
      { dataset: 'none' },
      { code: 'NOT_FOUND', message: 'There is no dataset "none".', path: ['dataset'] },
    ],
    ['a dataset of a source', { dataset: 'news' }, { code: 'BAD_INPUT', path: ['dataset'] }],
    [
      'the key of a document of another dataset',
      { key: 'text' },
      {
        code: 'CONFLICT',
        path: ['key'],
        message:
          'The key "text" is that of a document of the dataset "news": give this one another.',
      },
    ],
    ['what is no key', { key: 'A key' }, { code: 'BAD_INPUT', path: ['key'] }],
  ];

  it.each(refusals)('refuses %s', async (_, given, error) => {
    const before = await dumpContent(store());
    expect(await ingest(given)).toMatchObject({ change: null, errors: [error] });
    expect(await dumpContent(store())).toEqual(before);
  });

  it('refuses the key of a document that was withdrawn', async () => {
    const [, , lies] = await ids();
    await made(review([accepting(lies)]));
    await made(withdrawDocument(store(), curator(), { document: 'document:release' }));
    expect(await ingest({ text: 'Another text.', proposed: [] })).toMatchObject({
      change: null,
      errors: [{ code: 'CONFLICT', path: ['key'] }],
    });
  });

  it('tells of another document with the same text', async () => {
    await ingest();
    expect((await ingest({ key: 'copy' })).sameText).toBe('document:release');
  });

  it('joins two sentences that say the same to one claim', async () => {
    const text = `${releaseText}And it lies in Riyadh.`;
    const twice: Proposed = { ...liesIn(text), evidence: [{ ...quoteAt(text) }] };
    const { proposals } = await ingest({ text, proposed: [liesIn(text), twice] });
    const outcome = await review(proposals.map(({ id }) => accepting(id)));
    expect(outcome.claims).toHaveLength(1);
    const [[count] = []] = await readerOf(store())(
      cypher`MATCH (c:Claim)-[e:EVIDENCED_BY]->(d:Document) WHERE c.id = ${outcome.claims[0] ?? ''} RETURN count(e)`,
    );
    expect(count).toBe(2);
  });

  function quoteAt(text: string) {
    const exact = 'And it lies in Riyadh.';
    const start = Array.from(text.slice(0, text.indexOf(exact))).length;
    return { start, end: start + exact.length, exact, phrase: null };
  }
});
