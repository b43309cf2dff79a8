import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { committerOf } from '../../src/change/apply/apply-change.js';
import { undoChange } from '../../src/change/actions/undo-change.js';
import { readClaimRecords } from '../../src/claims/graph/read-claim-records.js';
import { analyse } from '../../src/ingest/analyse.js';
import { lexiconOf } from '#reader/read-text.js';
import { readGraphKnowledge } from '../../src/ingest/gazetteer/read-graph-knowledge.js';
import { propose } from '../../src/ingest/propose/propose.js';
import { ingestDocument } from '../../src/review/ingest-document.js';
import { reviewProposals } from '../../src/review/review-proposals.js';
import { readerOf } from '../../src/store/read-row.js';
import { curator, made } from '../fixtures/curation/curator.js';
import { givenDocument } from '../fixtures/documents/given-document.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';

interface Leaving {
  readonly text: string;
  /** Subject, relation and object. */
  readonly tie: string;
  /** The day of the end; `ended` if the sentence has none. */
  readonly end: string;
}

const sentences = parse(
  readFileSync(new URL('../fixtures/documents/leaving.yaml', import.meta.url), 'utf8'),
) as readonly Leaving[];

const seeded = useSeed();
const policy = { novelty: ['KNOWN', 'CORROBORATES', 'REFINES'] as const, minConfidence: 0 };

it.each(sentences)(
  'is accepted by no policy, and by hand ends the tie on its day: $text',
  async ({ text, tie, end }) => {
    const { store } = seeded;
    const review = (input: Parameters<typeof reviewProposals>[2]) =>
      reviewProposals(committerOf(store), curator(), input);
    const knowledge = await readGraphKnowledge(store);
    const proposed = propose(analyse({ text }, knowledge), lexiconOf(knowledge));
    const key = `leaving-${String(sentences.findIndex((each) => each.text === text))}`;
    const { proposals } = await ingestDocument(
      committerOf(store),
      curator(),
      givenDocument({ key, text, proposed }),
    );
    const of = proposals.filter(
      ({ payload }) =>
        payload.kind === 'CLAIM' &&
        tie === `${payload.subject} ${payload.predicate} ${payload.object ?? ''}`,
    );
    expect(of.map(({ novelty }) => novelty)).toEqual(['ENDS']);
    const byPolicy = await review({ policy: { ...policy, document: `document:${key}` } });
    expect(byPolicy.claims).toEqual([]);
    const accepted = await review({ decisions: [{ proposal: of[0]?.id ?? '', accept: true }] });
    const found = await readClaimRecords(readerOf(store), accepted.claims);
    expect(
      [...found.values()].map(({ subject, predicate, object, validTo, ended }) => [
        `${subject} ${predicate} ${object ?? ''}`,
        validTo ?? (ended ? 'ended' : null),
      ]),
    ).toEqual([[tie, end]]);
    await made(undoChange(store, curator(), { change: accepted.change?.id ?? '' }));
  },
);
