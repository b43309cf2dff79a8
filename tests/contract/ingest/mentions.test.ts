import { describe, expect, it } from '@jest/globals';
import { committerOf } from '../../../src/change/apply/apply-change.js';
import { ingestDocument } from '../../../src/review/ingest-document.js';
import { loadSeed } from '../../../src/change/load/load-seed.js';
import { mergeEntities } from '../../../src/change/actions/merge-entities.js';
import { reviewProposals } from '../../../src/review/review-proposals.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { withdrawDocument } from '../../../src/change/actions/withdraw-document.js';
import { readProposalPage, readProposals } from '../../../src/claims/graph/read-proposals.js';
import { exportSeed } from '../../../src/claims/graph/seed-export.js';
import { readerOf } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import {
  givenDocument,
  liesIn,
  releaseText,
  union,
  unionIn,
} from '../../fixtures/documents/given-document.js';
import {
  riyadhIn,
  riyadhSentences,
  unionNamedIn,
} from '../../fixtures/documents/named-entities.js';
import { goodSeed, withSeed } from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const ofRelease = {
  proposed: [
    ...[unionIn(releaseText), liesIn(releaseText)],
    ...[riyadhIn(releaseText), unionNamedIn(releaseText)],
  ],
};

describe.each(testStores())('where documents name whom: $name', (engine) => {
  const { store, expectProjected } = useCuration(engine);

  const ingest = (given: Parameters<typeof givenDocument>[0] = ofRelease) =>
    ingestDocument(committerOf(store()), curator(), givenDocument(given));
  /** Ids of the proposals of the release: the entity, the seat, the mention of the city, the mention of the entity. */
  const ids = async () => (await ingest()).proposals.map(({ id }) => id);
  const review = (...proposals: readonly (string | undefined)[]) =>
    reviewProposals(committerOf(store()), curator(), {
      decisions: proposals.map((proposal = '') => ({ proposal, accept: true })),
    });
  const undo = (change = '') => made(undoChange(store(), curator(), { change }));
  const mentions = () =>
    rowsOf(
      store(),
      cypher`MATCH (d:Document)<-[:IN_DOCUMENT]-(m:Mention)-[:REFERS_TO]->(n:Entity) WHERE d.id = 'document:release' RETURN m.id AS id, m.start, m.end, m.exact, m.dataset, n.id ORDER BY id`,
    );
  const labels = async () =>
    (
      await rowsOf(store(), cypher`MATCH (d) WHERE d.id = 'document:release' RETURN labels(d)`)
    ).flat(2);
  const statuses = async (of: readonly string[]) => {
    const held = await readProposals(readerOf(store()), of);
    return of.map((id) => held.get(id)?.status);
  };
  const places = [
    ['mention:release~27-33~place:riyadh', 27, 33, 'Riyadh', 'curated', 'place:riyadh'],
    ['mention:release~54-60~place:riyadh', 54, 60, 'Riyadh', 'curated', 'place:riyadh'],
  ];

  it('is asked last of each document', async () => {
    const [entity, lies, city, named] = await ids();
    await ingest({ ...ofRelease, key: 'sequel' });
    const { proposals } = await readProposalPage(
      readerOf(store()),
      { status: 'OPEN' },
      { first: 20, after: null },
    );
    expect(proposals.slice(0, 4).map(({ id }) => id)).toEqual([entity, lies, named, city]);
    expect(proposals.map(({ payload }) => payload.kind === 'MENTION')).toEqual([
      ...[false, false, true, true],
      ...[false, false, true, true],
    ]);
  });

  it('is written at every place when it is accepted, as a seed has it', async () => {
    const [, , city = ''] = await ids();
    const outcome = await review(city);
    expect(outcome).toMatchObject({
      errors: [],
      claims: [],
      entities: ['place:riyadh'],
      mentions: places.map(([id]) => id),
      change: { upserted: ['document:release', 'place:riyadh'], datasets: ['curated'] },
    });
    expect(await mentions()).toEqual(places);
    expect(await labels()).toEqual(['Document']);
    const decided = (await readProposals(readerOf(store()), [city])).get(city);
    expect(decided).toMatchObject({ status: 'ACCEPTED', became: 'place:riyadh' });
    await expectProjected();
  });

  it('is written nowhere when it is refused, also for a newer version', async () => {
    const [, , city = ''] = await ids();
    await made(
      reviewProposals(committerOf(store()), curator(), {
        decisions: [{ proposal: city, accept: false }],
      }),
    );
    expect([await mentions(), await labels()]).toEqual([[], ['Draft']]);
    const text = `A headline.\n${releaseText}`;
    const { proposals } = await ingest({ text, proposed: [riyadhIn(text)] });
    expect(proposals).toMatchObject([{ status: 'REJECTED', carriedFrom: city }]);
  });

  it('is corrected in nothing', async () => {
    const [, , proposal = ''] = await ids();
    const edit = { object: 'place:riyadh' };
    const decisions = [{ proposal, accept: true, edit }];
    expect(
      (await reviewProposals(committerOf(store()), curator(), { decisions })).errors,
    ).toMatchObject([
      {
        code: 'BAD_INPUT',
        path: ['decisions', '0', 'edit', 'object'],
        message: `"${proposal}" proposes a mention, which cannot be corrected: leave "object" out.`,
      },
    ]);
  });

  it('is gone when that is taken back, and there again', async () => {
    const [entity, lies, city, named] = await ids();
    const before = await dumpContent(store());
    const change = await made(review(entity, lies, city, named));
    const after = await dumpContent(store());
    const plain = (lines: readonly string[]) =>
      lines.map((line) => line.replace(/"change":"[^"]*"/g, ''));
    const undone = await undo(change);
    expect(plain(await dumpContent(store()))).toEqual(plain(before));
    await undo(undone);
    expect(plain(await dumpContent(store()))).toEqual(plain(after));
    await expectProjected();
  });

  it('keeps its document in the graph as long as it is there', async () => {
    const [, lies, city] = await ids();
    const first = await made(review(lies));
    const second = await made(review(city));
    const undone = await undo(first);
    expect(await labels()).toEqual(['Document']);
    await undo(second);
    expect(await labels()).toEqual(['Draft']);
    await undo(undone);
    expect([await labels(), await mentions()]).toEqual([['Document'], []]);
    await expectProjected();
  });

  it('goes with a document that is withdrawn, and comes back with it', async () => {
    const [, , city] = await ids();
    const reviewed = await made(review(city));
    const document = 'document:release';
    const withdrawn = await made(withdrawDocument(store(), curator(), { document }));
    expect(await mentions()).toEqual([]);
    await expectProjected();
    const undone = await undo(withdrawn);
    expect(await mentions()).toEqual(places);
    await undo(undone);
    await undo(reviewed);
    expect(await rowsOf(store(), cypher`MATCH (m:WithdrawnMention) RETURN m.id`)).toEqual([]);
    await expectProjected();
  });

  it('moves with the entity that is merged into another, and back', async () => {
    const [entity, , , named] = await ids();
    await made(review(entity, named));
    const whoIsNamed = async () => (await mentions()).map(([, , , exact, , of]) => [exact, of]);
    const merge = { canonical: 'organization:o', others: ['organization:oasis-union'] };
    const merged = await made(mergeEntities(store(), curator(), merge));
    expect(await whoIsNamed()).toEqual([['Oasis Union', 'organization:o']]);
    await expectProjected();
    await undo(merged);
    expect(await whoIsNamed()).toEqual([['Oasis Union', 'organization:oasis-union']]);
  });

  it('is of somebody new only with them or after them, who do not go before it', async () => {
    const [entity, , , named = ''] = await ids();
    expect((await review(named)).errors).toMatchObject([
      {
        code: 'BAD_INPUT',
        path: ['decisions', '0'],
        message: `"${named}" needs "${union}", which is not in the graph yet: accept the proposal of that entity before it or with it.`,
      },
    ]);
    const making = await made(review(entity));
    const later = await made(review(named));
    const { errors } = await undoChange(store(), curator(), { change: making });
    expect(errors).toMatchObject([
      { code: 'CONFLICT', message: expect.stringContaining(`"${later}"`) },
    ]);
    await undo(later);
    await undo(making);
    await expectProjected();
  });

  it('is accepted by policy of what the graph has, and never of somebody new', async () => {
    const all = await ids();
    const policy = { novelty: ['CORROBORATES'] as const, minConfidence: 0.9 };
    const outcome = await reviewProposals(committerOf(store()), curator(), { policy });
    expect(outcome.left).toEqual([]);
    expect(await statuses(all)).toEqual(['OPEN', 'ACCEPTED', 'ACCEPTED', 'OPEN']);
    expect(await mentions()).toEqual(places);
  });

  it('is known and decided where the graph has every place', async () => {
    const [, , city] = await ids();
    await made(review(city));
    const proposed = [riyadhIn(releaseText, riyadhSentences.slice(1)), unionNamedIn(releaseText)];
    const { proposals } = await ingest({ proposed, extractor: 'rules@9' });
    expect(proposals.map(({ novelty, status }) => [novelty, status])).toEqual([
      ['KNOWN', 'ACCEPTED'],
      ['NEW', 'OPEN'],
    ]);
    expect(await mentions()).toEqual(places);
  });

  it('is decided for a newer version in each sentence of the older one, and gone from it without a word', async () => {
    const [, lies, city = ''] = await ids();
    await made(review(lies, city));
    const [moved, last] = riyadhSentences;
    const more = `${moved}\n${last}\nIn Riyadh it stays.\n`;
    const fresh = riyadhIn(more, [...riyadhSentences, 'In Riyadh it stays.']);
    const tried = await ingestDocument(
      committerOf(store()),
      curator(),
      givenDocument({ text: more, proposed: [fresh] }),
      { dryRun: true },
    );
    expect(
      tried.proposals.map(({ evidence, status, carriedFrom }) => [
        ...[evidence.length, status, carriedFrom],
      ]),
    ).toEqual([
      [1, 'ACCEPTED', lies],
      [2, 'ACCEPTED', city],
      [1, 'OPEN', null],
    ]);
    const fewer = `A headline.\n${last}\n`;
    const newer = await ingest({ text: fewer, proposed: [liesIn(fewer), riyadhIn(fewer, [last])] });
    expect(
      newer.proposals.map(({ payload: { kind }, carriedFrom }) => [kind, carriedFrom]),
    ).toEqual([
      ['CLAIM', lies],
      ['MENTION', city],
    ]);
    const none = await ingest({ text: 'A headline.', proposed: [] });
    expect(none.comparison?.vanished).not.toContain(newer.proposals[1]?.id);
    expect(none.proposals.map(({ payload }) => payload.kind)).toEqual(['RETRACTION']);
    expect(await mentions()).toEqual(places);
  });

  it('stays as it was decided when files of before are loaded again', async () => {
    const load = async (files: ReadonlyMap<string, string>) =>
      withSeed({ ...goodSeed(), ...Object.fromEntries(files) }, (folder) =>
        loadSeed(store(), folder),
      );
    const [, lies, city] = await ids();
    await made(review(lies));
    const before = await exportSeed(store(), 'curated');
    const change = await made(review(city));
    const after = await exportSeed(store(), 'curated');
    await load(before);
    expect(await mentions()).toEqual(places);
    await undo(change);
    await load(after);
    expect(await mentions()).toEqual([]);
    await expectProjected();
  });
});
