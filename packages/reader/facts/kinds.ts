import { isSaid } from './claims-read.js';
import type { ClaimRule } from './rule.js';

/** A kind that words tell; the noun of a name tells most. */
export type OrganizationKind =
  | ('INTERGOVERNMENTAL' | 'NETWORK' | 'MINISTRY' | 'COMPANY')
  | ('UNIVERSITY' | 'INSTITUTE' | 'ASSOCIATION');

const described = {
  INTERGOVERNMENTAL: [
    '{who:O} (?:, )?(?:is |هي |هو )?(?:intergovernmental|inter-governmental) (?:body|organi(?:s|z)ation|alliance|union|agency)',
    '{who:O} (?:(?:، )?(?:هي |هو )?|... ك)(?:منظمه|هييه|تكتل|اتحاد|تحالف) (?:دوليه |اقليميه )?(?:حكوميه دوليه|حكومي دولي|متعدده الاطراف|بين حكوميه)',
    '(?:[وف]هي|(?<his>[وف]هو)) (?:منظمه|هييه|رابطه|وكاله|اتحاد|تحالف|تكتل|مجلس) (?:اقليميه |اقليمي |دوليه |دولي |عربيه |عربي |افريقيه |افريقي )?(?:حكوميه دوليه|حكومي دولي|حكوميه اقليميه|متعدده الاطراف|متعدد الاطراف|بين حكوميه)',
  ],
  NETWORK: [
    '{who:O} (?:is|was|,) (?:(?!<)[a-z-]+ |<C\\d+> ){0,4}?network(?= (?:of|that|which|for|with|based|in|from|and|founded|[.,;]) )',
    '{who:O} (?:[،,] )?(?:و?هي |و?هو )?شبكه(?! ال)(?! <)',
  ],
} as const satisfies Partial<Record<OrganizationKind, readonly string[]>>;

export const kinds: ClaimRule = {
  name: 'organisation-kind',
  reads: 'What an organisation is: منظمة حكومية دولية, "an intergovernmental body".',
  read(view) {
    for (const value of ['INTERGOVERNMENTAL', 'NETWORK'] as const)
      for (const match of view.facts(...described[value])) {
        const named = match.one('who')?.entity;
        const gender = match.has('his') ? 'M' : 'F';
        const subject = named ?? view.meant('ORGANISATION', match.from, gender);
        if (subject && !isSaid(view, { subject, predicate: 'ORGANIZATION_KIND' }))
          view.claim(kinds.name, match, {
            subject,
            predicate: 'ORGANIZATION_KIND',
            value,
            method: named ? 'EXPLICIT' : 'MEANT',
          });
      }
  },
};
