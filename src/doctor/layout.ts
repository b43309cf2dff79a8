import { findNewerLayout, readOldDatasets } from '../change/upkeep/upgrade-layout.js';
import { layout } from '../claims/checksum.js';
import { findingOf, type Check } from './check.js';

/** The changes that an upgrade makes to a graph of an older version, newest version last. */
const steps = [
  'each part of a claim is borne by the evidence that names it',
  'dates of relations are chosen term by term',
  'partners are one relation, whichever of them says so',
  'the order of editions follows across datasets',
  'paragraphs of documents have numbers',
  'hosts are all whom one source names, who returns to an office has another term, and the most precise date is shown',
];

/** Checks that all datasets are stored as this version stores them, and says what an upgrade changes. */
export const stored: Check = {
  name: 'layout',
  async run({ store, options }) {
    const newer = await findNewerLayout(store, options);
    if (newer) return { summary: '', findings: [newer] };
    const old = await readOldDatasets(store, options);
    return {
      summary: `of version ${layout}`,
      findings: findingOf(
        old,
        'datasets were written by an older version, from which what other checks find may follow',
        `multaqa doctor --mend brings them up to date, and so does the next start of the server; no claim is lost: ${steps.join('; ')}`,
      ),
    };
  },
};
