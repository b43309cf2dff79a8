import { committerOf } from '../../src/change/apply/apply-change.js';
import { writeSync } from 'node:fs';
import { ingestDocument } from '../../src/review/ingest-document.js';
import { reviewProposals } from '../../src/review/review-proposals.js';
import { undoChange } from '../../src/change/actions/undo-change.js';
import { openStore } from '../../src/store/open-store.js';
import { curator } from '../fixtures/curation/curator.js';
import { givenDocument } from '../fixtures/documents/given-document.js';
import { proposedOfRelease } from '../fixtures/documents/named-entities.js';

/** Keeps a document with its proposals, says so, and then accepts them all and takes that back until it is killed. */
const [, , address = ''] = process.argv;
const store = await openStore(address);
const { proposals } = await ingestDocument(
  committerOf(store),
  curator(),
  givenDocument({ proposed: proposedOfRelease }),
);
writeSync(1, `${proposals.map(({ id }) => id).join(' ')}\n`);
const decisions = proposals.map(({ id: proposal }) => ({ proposal, accept: true }));
for (;;) {
  const { change } = await reviewProposals(committerOf(store), curator(), { decisions });
  if (change) await undoChange(store, curator(), { change: change.id });
}
