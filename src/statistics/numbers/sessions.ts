import { tallyOf } from '../tally.js';
import type { EditionNumber } from './edition-number.js';

export const sessions: EditionNumber = {
  name: 'sessions',
  description: 'Its sessions (HAS_SESSION), under their kind.',
  comparedBy: 'GROUP',
  count: (stated, edition) =>
    tallyOf(
      stated.from(edition, 'HAS_SESSION'),
      ({ node }) => stated.facts.sessionKinds.get(node) ?? null,
    ),
};
