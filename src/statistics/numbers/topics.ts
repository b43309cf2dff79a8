import { findEditionBefore } from '../edition-before.js';
import { compareTallies, notCompared, type TallyPart } from '../compare.js';
import { memoize } from '../memoize.js';
import type { StatedGraph, Tie } from '../stated-graph.js';
import { tallyOf } from '../tally.js';
import type { EditionNumber } from './edition-number.js';

function find(stated: StatedGraph, edition: number): readonly Tie[] {
  const ofSessions = stated
    .from(edition, 'HAS_SESSION')
    .flatMap((session) => stated.from(session.node, 'ABOUT', session));
  return [...stated.from(edition, 'ABOUT'), ...ofSessions];
}

/** Memoised, since an edition is compared with the one before it and with the one after. */
const count = memoize((stated, edition) => tallyOf(find(stated, edition)));

const compareWithBefore = memoize((stated, edition) => {
  const before = findEditionBefore(stated, edition);
  if (before === null) return notCompared('NO_EDITION_BEFORE');
  return compareTallies(count(stated, before), count(stated, edition), 'THING');
});

export const topics: EditionNumber = {
  name: 'topics',
  description: 'Topics of the edition or of one of its sessions (ABOUT), one a group.',
  comparedBy: 'THING',
  count,
};

/** The part of the topics that a comparison with the edition before gives. */
function against(name: string, description: string, part: TallyPart): EditionNumber {
  return {
    name,
    description: `${description} Unknown where there is no edition before, or the topics of either are not stated.`,
    comparedBy: 'THING',
    count: (stated, edition) => compareWithBefore(stated, edition)[part],
  };
}

export const sharedTopics = against(
  'sharedTopics',
  'Topics that the edition before had too.',
  'shared',
);
export const newTopics = against(
  'newTopics',
  'Topics that the edition before did not have.',
  'onlyB',
);
export const droppedTopics = against(
  'droppedTopics',
  'Topics of the edition before that this one does not have.',
  'onlyA',
);
