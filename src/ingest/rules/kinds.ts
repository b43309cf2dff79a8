import type { ClaimRule } from './rule.js';

const intergovernmental = [
  '{who:O} (?:, )?(?:is |هي |هو )?(?:intergovernmental|inter-governmental) (?:body|organi(?:s|z)ation|alliance|union|agency)',
  '{who:O} ... , (?:intergovernmental|inter-governmental) (?:body|organi(?:s|z)ation|alliance|union|agency)',
  '{who:O} (?:، )?(?:هي |هو )?(?:منظمه|هيئه|تكتل|اتحاد|تحالف) (?:دوليه |اقليميه )?(?:حكوميه دوليه|حكومي دولي|متعدده الاطراف|بين حكوميه)',
  '{who:O} ... كمنظمه دوليه متعدده الاطراف',
];

export const kinds: ClaimRule = {
  name: 'organisation-kind',
  reads: 'What an organisation is: منظمة حكومية دولية, "an intergovernmental body".',
  read(view) {
    for (const match of view.facts(...intergovernmental)) {
      const who = match.one('who');
      if (who)
        view.claim(kinds.name, match, {
          subject: who.entity,
          predicate: 'ORGANIZATION_KIND',
          value: 'INTERGOVERNMENTAL',
        });
    }
  },
};
