import type { OrganizationKind } from '../../model/values/lists.js';
import type { ClaimRule } from './rule.js';

const intergovernmental = [
  '{who:O} (?:, )?(?:is |هي |هو )?(?:intergovernmental|inter-governmental) (?:body|organi(?:s|z)ation|alliance|union|agency)',
  '{who:O} ... , (?:intergovernmental|inter-governmental) (?:body|organi(?:s|z)ation|alliance|union|agency)',
  '{who:O} (?:، )?(?:هي |هو )?(?:منظمه|هيئه|تكتل|اتحاد|تحالف) (?:دوليه |اقليميه )?(?:حكوميه دوليه|حكومي دولي|متعدده الاطراف|بين حكوميه)',
  '{who:O} ... كمنظمه دوليه متعدده الاطراف',
];

const nouns: readonly (readonly [OrganizationKind, string])[] = [
  ['NETWORK', 'network|شبكه'],
  ['COMPANY', 'company|firm|corporation|شركه'],
  ['UNIVERSITY', 'university|جامعه'],
  ['INSTITUTE', 'institute|معهد'],
  ['ASSOCIATION', 'association|guild|جمعيه|نقابه'],
  ['EMBASSY', 'embassy|سفاره'],
  ['MINISTRY', 'ministry|وزاره'],
];
const ofNoun = (noun: string): string[] => [
  `{who:O} (?:is|was) (?:(?!<)[a-z-]+ ){0,3}?(?:${noun})(?= (?:of|that|which|for|with|based|and|in|founded|[.,]) )`,
  `{who:O} , (?:(?!<)[a-z-]+ |<C\\d+> ){0,4}?(?:${noun})(?= (?:of|that|which|for|with|based|in|from|founded|,|.|;) )`,
  `{who:O} [،,]? ?(?:و?هي|و?هو) (?:${noun})(?! ال)`,
  `{who:O} ، (?:${noun})(?! ال)(?! <)`,
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
    for (const [value, noun] of nouns)
      for (const match of view.facts(...ofNoun(noun))) {
        const subject = match.one('who')?.entity;
        if (subject)
          view.claim(kinds.name, match, { subject, predicate: 'ORGANIZATION_KIND', value });
      }
  },
};
