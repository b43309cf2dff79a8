import type { ClaimRule } from './rule.js';

/** A person behind the name of a state; with a title of an office the possessive is that of the office. */
const pattern = "{of:C} 's {who:P}";

/** The nationality of a person. */
export const citizenship: ClaimRule = {
  name: 'citizenship',
  reads: 'The state of a person: "Oman\'s Omar Haddad".',
  read(view) {
    for (const match of view.facts(pattern)) {
      const who = match.one('who');
      const isOffice = view.reading.offices.some(
        ({ mention }) => who && mention.from >= who.from && mention.from < who.to,
      );
      if (who && !isOffice)
        view.relate(citizenship.name, match, [who.entity, 'CITIZEN_OF', match.one('of')?.entity]);
    }
  },
};
