import { tallyUnder, toCountries, toOrganizations } from '../affiliations.js';
import { memoize } from '../memoize.js';
import { tallyOf, thingsOf } from '../tally.js';
import type { EditionNumber } from './edition-number.js';

/** Quoted people count only if no session says that they spoke; else a quote would count them under no kind as well. */
const speaking = memoize((stated, edition) => {
  const atSessions = stated
    .from(edition, 'HAS_SESSION')
    .flatMap((session) => stated.into(session.node, 'SPOKE_AT', session));
  const counted = thingsOf(atSessions);
  const quoted = stated
    .into(edition, 'SAID_AT')
    .flatMap((quote) => stated.into(quote.node, 'SAID', quote))
    .filter(({ node }) => !counted.has(node));
  return [...atSessions, ...quoted];
});

export const speakers: EditionNumber = {
  name: 'speakers',
  description:
    'People who spoke at one of its sessions (HAS_SESSION, SPOKE_AT), under the kinds of these sessions, and others whose words were said at it (SAID_AT, SAID), under none.',
  comparedBy: 'THING',
  count: (stated, edition) =>
    tallyOf(speaking(stated, edition), ({ before }) =>
      before === null ? null : (stated.facts.sessionKinds.get(before.node) ?? null),
    ),
};

export const speakersByOrganization: EditionNumber = {
  name: 'speakersByOrganization',
  description: 'Speakers under their organisations, as in participantsByOrganization.',
  comparedBy: 'GROUP',
  count: (stated, edition) =>
    tallyUnder(stated, edition, speaking(stated, edition), toOrganizations),
};

export const speakersByCountry: EditionNumber = {
  name: 'speakersByCountry',
  description: 'Speakers under their countries, as in participantsByCountry.',
  comparedBy: 'GROUP',
  count: (stated, edition) => tallyUnder(stated, edition, speaking(stated, edition), toCountries),
};
