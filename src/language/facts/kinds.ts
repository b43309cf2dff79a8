import type { OrganizationKind } from '../../model/values/lists.js';
import type { ClaimRule } from './rule.js';

const intergovernmental = [
  '{who:O} (?:, )?(?:is |هي |هو )?(?:intergovernmental|inter-governmental) (?:body|organi(?:s|z)ation|alliance|union|agency)',
  '{who:O} (?:(?:، )?(?:هي |هو )?|... ك)(?:منظمه|هيئه|تكتل|اتحاد|تحالف) (?:دوليه |اقليميه )?(?:حكوميه دوليه|حكومي دولي|متعدده الاطراف|بين حكوميه)',
];

const nouns: Readonly<Partial<Record<OrganizationKind, string>>> = {
  NETWORK: 'network|شبكه',
  COMPANY: 'company|firm|corporation|شركه',
  UNIVERSITY: 'university|جامعه',
  INSTITUTE: 'institute|معهد',
  ASSOCIATION: 'association|guild|جمعيه|نقابه',
  EMBASSY: 'embassy|سفاره',
  MINISTRY: 'ministry|وزاره',
};
const noun = `(?:${Object.values(nouns).join('|')})`;
const described = [
  `{who:O} (?:is|was|,) (?:(?!<)[a-z-]+ |<C\\d+> ){0,4}?${noun}(?= (?:of|that|which|for|with|based|in|from|and|founded|[.,;]) )`,
  `{who:O} (?:[،,] )?(?:و?هي |و?هو )?${noun}(?! ال)(?! <)`,
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
    for (const match of view.facts(...described)) {
      const subject = match.one('who')?.entity;
      const value = kindOf(view.text.slice(match.start, match.end));
      if (subject && value)
        view.claim(kinds.name, match, { subject, predicate: 'ORGANIZATION_KIND', value });
    }
  },
};

/** The kind whose noun ends the words. */
function kindOf(words: string): OrganizationKind | undefined {
  const found = Object.entries(nouns).find(([, noun]) =>
    new RegExp(` (?:${noun})$`, 'u').test(words),
  );
  return found?.[0] as OrganizationKind | undefined;
}
