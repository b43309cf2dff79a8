import { tallyUnder, toCountries, toOrganizations } from '../affiliations.js';
import { memoize } from '../memoize.js';
import { tallyOf } from '../tally.js';
import type { EditionNumber } from './edition-number.js';

const takingPart = memoize((stated, edition) => stated.into(edition, 'PARTICIPATED_IN'));

export const participants: EditionNumber = {
  name: 'participants',
  description:
    'Who is named as taking part (PARTICIPATED_IN), under their kind of entity. Attendees who are not named are in attendeeCategories.',
  comparedBy: 'THING',
  count: (stated, edition) =>
    tallyOf(takingPart(stated, edition), ({ node }) => stated.kindOf(node)),
};

export const participantsByOrganization: EditionNumber = {
  name: 'participantsByOrganization',
  description:
    'Participants of whom an organisation is stated, under it: an organisation under itself, others under each in which they hold a position or which they represent (HOLDS_POSITION, REPRESENTS). A position whose stated period was over before the edition, or began after it, does not count.',
  comparedBy: 'GROUP',
  count: (stated, edition) =>
    tallyUnder(stated, edition, takingPart(stated, edition), toOrganizations),
};

export const participantsByCountry: EditionNumber = {
  name: 'participantsByCountry',
  description:
    'Participants of whom a country is stated, under it: a country under itself, others under each that they represent, of which they hold an office, or that an organisation represents of which participantsByOrganization knows (REPRESENTS, as an embassy does, HOLDS_POSITION). Where an organisation has its seat, or who its members are, makes nobody come from there.',
  comparedBy: 'GROUP',
  count: (stated, edition) => tallyUnder(stated, edition, takingPart(stated, edition), toCountries),
};
