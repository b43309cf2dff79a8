import { describe, expect, it } from '@jest/globals';
import { committerOf } from '../../../src/change/apply/apply-change.js';
import { ingestDocument } from '../../../src/review/ingest-document.js';
import { retractClaim } from '../../../src/change/actions/decide-claim.js';
import { reviewProposals } from '../../../src/review/review-proposals.js';
import type { ReviewDecision } from '../../../src/review/review-types.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { readDocumentRecords } from '../../../src/claims/graph/read-document-records.js';
import { readProposals, readProposalPage } from '../../../src/claims/graph/read-proposals.js';
import type { Proposed } from '../../../src/claims/proposals.js';
import { sliceCodePoints } from '#text/code-points.js';
import { readerOf } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, dumpContent, made } from '../../fixtures/curation/curator.js';
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

/** The release without its last sentence, which places the organisation, under another headline. */
const shorter = `A new headline.\n${releaseText.split('\n')[0] ?? ''}\n`;

describe.each(testStores())('versions of a document: $name', (engine) => {
  const { store, one, stateOf, expectProjected } = useCuration(engine);

  const ingest = (given?: Parameters<typeof givenDocument>[0]) =>
    ingestDocument(committerOf(store()), curator(), givenDocument(given));
  const ingestShorter = () =>
    ingest({ text: shorter, proposed: [unionIn(shorter), joinedIn(shorter)] });
  const review = (decisions: readonly ReviewDecision[]) =>
    reviewProposals(committerOf(store()), curator(), { decisions });
  const accept = (...proposals: readonly (string | undefined)[]) =>
    made(review(proposals.map((proposal = '') => ({ proposal, accept: true }))));
  const undo = (change = '') => undoChange(store(), curator(), { change });
  const open = async () => {
    const { proposals } = await readProposalPage(
      readerOf(store()),
      { status: 'OPEN' },
      { first: 100, after: null },
    );
    return proposals.map(({ id }) => id);
  };
  const acceptRelease = async () => {
    const { proposals } = await ingest();
    return accept(...proposals.map(({ id }) => id));
  };
  /** The claim that places the organisation, and the proposal to retract it. */
  const retraction = async () => {
    await acceptRelease();
    const { proposals, document } = await ingestShorter();
    const found = proposals.find(({ payload }) => payload.kind === 'RETRACTION');
    return { id: found?.id ?? '', claim: found?.meets[0] ?? '', document, found };
  };

  it('carry decisions over, which are not taken back before the newer version is', async () => {
    const { proposals } = await ingest();
    const [before, waiting] = [await dumpContent(store()), await open()];
    const decided = await accept(...proposals.slice(0, 2).map(({ id }) => id));
    const newer = await ingestShorter();
    expect(newer.proposals.map(({ status, carriedFrom }) => [status, carriedFrom])).toEqual([
      ['ACCEPTED', proposals[0]?.id],
      ['ACCEPTED', proposals[1]?.id],
    ]);
    expect((await undo(decided)).errors).toMatchObject([
      {
        code: 'CONFLICT',
        path: ['change'],
        message: expect.stringContaining(
          `("${newer.change?.id ?? ''}") touched the same records later`,
        ),
      },
    ]);
    await made(undo(newer.change?.id));
    await made(undo(decided));
    expect(await open()).toEqual(waiting);
    expect(await dumpContent(store())).toEqual(before);
    await expectProjected();
  });

  it('bind no name by a decision that was taken back', async () => {
    const { proposals } = await ingest();
    const decided = await accept(proposals[0]?.id);
    const newer = await ingestShorter();
    await made(undo(newer.change?.id));
    await made(undo(decided));
    const again = await ingestShorter();
    expect(again.proposals.map(({ status }) => status)).toEqual(['OPEN', 'OPEN']);
    const { errors } = await review([{ proposal: again.proposals[1]?.id ?? '', accept: true }]);
    expect(errors).toMatchObject([
      { code: 'BAD_INPUT', message: expect.stringContaining('is not in the graph yet') },
    ]);
  });

  it('carry over what was new when it was accepted and is known by now', async () => {
    await acceptRelease();
    const known = joinedIn(shorter);
    const proposed = {
      ...known,
      payload: { ...known.payload, subject: 'organization:oasis-union' } as typeof known.payload,
    };
    const { proposals } = await ingest({ text: shorter, proposed: [proposed] });
    expect(proposals[0]).toMatchObject({ status: 'ACCEPTED', evidence: [{ start: 16 }] });
  });

  it('do not carry over what was taken back since', async () => {
    const { proposals } = await ingest();
    await accept(proposals[2]?.id);
    const claim = (await readProposals(readerOf(store()), [proposals[2]?.id ?? ''])).get(
      proposals[2]?.id ?? '',
    )?.became;
    await made(retractClaim(store(), curator(), { claim: claim ?? '' }));
    const text = `A new headline.\n${releaseText}`;
    const newer = await ingest({ text, proposed: [liesIn(text)] });
    expect(newer.proposals).toMatchObject([{ status: 'OPEN', carriedFrom: null }]);
  });

  it('propose to take back what rests on a sentence that vanished, with that sentence', async () => {
    const { found, claim, document } = await retraction();
    expect(found).toMatchObject({
      document,
      status: 'OPEN',
      novelty: 'CONFLICTS',
      rule: 'newer-version',
      meets: [claim],
      payload: { subject: 'organization:o', predicate: 'LOCATED_IN', object: 'place:riyadh' },
      evidence: [{ document: 'document:release', exact: 'It lies in Riyadh.' }],
    });
    const older = await readDocumentRecords(readerOf(store()), ['document:release']);
    const { start = 0, end = 0 } = found?.evidence[0] ?? {};
    const text = older.get('document:release')?.text ?? '';
    expect(sliceCodePoints(text, start, end)).toBe('It lies in Riyadh.');
  });

  it('take it back by the decision of a curator, which lies over the claim', async () => {
    const { id, claim, document } = await retraction();
    const before = await dumpContent(store());
    const change = await accept(id);
    expect((await stateOf(claim))?.slice(0, 4)).toEqual([
      ...['NORMAL', 'RETRACTED', null, 'ACCEPTED'],
    ]);
    const [, override] =
      (await one(
        cypher`MATCH (o:Override) WHERE o.claimId = ${claim} RETURN o.status, o.change`,
      )) ?? [];
    expect(override).toBe(change);
    const decided = (await readProposals(readerOf(store()), [id])).get(id);
    expect(decided).toMatchObject({ status: 'ACCEPTED', decidedBy: 'salma', became: claim });
    // The newer version has no claims: it stays a draft.
    expect(await one(cypher`MATCH (d:Draft) WHERE d.id = ${document} RETURN d.id`)).toEqual([
      document,
    ]);
    await expectProjected();
    await made(undo(change));
    expect(await dumpContent(store())).toEqual(before);
  });

  it('take nothing back by policy', async () => {
    const { id } = await retraction();
    const policy = { novelty: ['KNOWN', 'CORROBORATES', 'REFINES'] as const, minConfidence: 0 };
    await reviewProposals(committerOf(store()), curator(), { policy });
    expect((await readProposals(readerOf(store()), [id])).get(id)?.status).toBe('OPEN');
  });

  it('correct nothing of what is to be taken back', async () => {
    const { id } = await retraction();
    const { errors } = await review([{ proposal: id, accept: true, edit: { validTo: '2025' } }]);
    expect(errors).toMatchObject([
      { code: 'BAD_INPUT', path: ['decisions', '0', 'edit', 'validTo'] },
    ]);
  });

  it('do not propose it again in the next version where it was refused', async () => {
    const { id } = await retraction();
    await made(review([{ proposal: id, accept: false, reason: 'It still lies there.' }]));
    const text = `Another headline.\n${releaseText.split('\n')[0] ?? ''}\n`;
    const { proposals } = await ingest({ text, proposed: [] });
    expect(proposals.filter(({ payload }) => payload.kind === 'RETRACTION')).toMatchObject([
      { status: 'REJECTED', carriedFrom: id },
    ]);
  });

  it('take nothing back that the newer version says in other words', async () => {
    const { claim } = await retraction();
    const text = 'The seat is in Riyadh.\n';
    const inOtherWords: Proposed = {
      ...liesIn(releaseText),
      evidence: [saidIn(text, 'The seat is in Riyadh.')],
      novelty: 'KNOWN',
      meets: [claim],
    };
    const { proposals } = await ingest({ text, proposed: [inOtherWords] });
    expect(
      proposals.flatMap(({ payload, meets }) => (payload.kind === 'RETRACTION' ? meets : [])),
    ).not.toContain(claim);
  });

  it('take nothing back that another document says', async () => {
    await acceptRelease();
    const copy = await ingest({ key: 'copy', proposed: [liesIn(releaseText)] });
    await accept(...copy.proposals.map(({ id }) => id));
    const newer = await ingestShorter();
    expect(newer.proposals.map(({ payload }) => payload.kind)).toEqual(['ENTITY', 'CLAIM']);
  });
});
