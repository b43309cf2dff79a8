import type { RelationType } from '../../model/relations/index.js';
import { memoize } from '../memoize.js';
import { continueWay } from '../stated-graph.js';
import { tallyOf } from '../tally.js';
import type { EditionNumber } from './edition-number.js';

/** The relations by which organisations make an edition. */
const making: readonly RelationType[] = ['ORGANISED', 'HOSTED', 'CO_HOSTED', 'COOPERATED_ON'];

/** The ways from an organisation to the figures that measure it, or its members together. */
const findFigures = memoize((stated, organization) => {
  const ofMembers = stated
    .into(organization, 'GROUP_OF')
    .flatMap((group) => stated.into(group.node, 'MEASURES', group));
  return [...stated.into(organization, 'MEASURES'), ...ofMembers];
});

export const figures: EditionNumber = {
  name: 'figures',
  description:
    'Figures that documents report of it and of those who made it, one a group: they measure the edition, or an organisation that organised, hosted, co-hosted or cooperated on it (MEASURES), or the members of one together (GROUP_OF). The entity of the group has the quantity and its raw words.',
  comparedBy: 'THING',
  count: (stated, edition) =>
    tallyOf([
      ...stated.into(edition, 'MEASURES'),
      ...stated
        .into(edition, making)
        .flatMap((body) => findFigures(stated, body.node).map((way) => continueWay(body, way))),
    ]),
};
