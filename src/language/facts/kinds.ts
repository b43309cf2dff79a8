import type { OrganizationKind } from '../../model/values/lists.js';
import { isSaid } from './claims-read.js';
import type { ClaimRule } from './rule.js';
import type { SentenceView } from './sentence-view.js';

const intergovernmental = [
  '{who:O} (?:, )?(?:is |هي |هو )?(?:intergovernmental|inter-governmental) (?:body|organi(?:s|z)ation|alliance|union|agency)',
  '{who:O} (?:(?:، )?(?:هي |هو )?|... ك)(?:منظمه|هييه|تكتل|اتحاد|تحالف) (?:دوليه |اقليميه )?(?:حكوميه دوليه|حكومي دولي|متعدده الاطراف|بين حكوميه)',
  '(?:[وف]هي|(?<his>[وف]هو)) (?:منظمه|هييه|رابطه|وكاله|اتحاد|تحالف|تكتل|مجلس) (?:اقليميه |اقليمي |دوليه |دولي |عربيه |عربي |افريقيه |افريقي )?(?:حكوميه دوليه|حكومي دولي|حكوميه اقليميه|متعدده الاطراف|متعدد الاطراف|بين حكوميه)',
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
    readIntergovernmental(view);
    for (const match of view.facts(...described)) {
      const subject = match.one('who')?.entity;
      const value = kindOf(view.text.slice(match.start, match.end));
      if (subject && value)
        view.claim(kinds.name, match, { subject, predicate: 'ORGANIZATION_KIND', value });
    }
  },
};

function readIntergovernmental(view: SentenceView): void {
  for (const match of view.facts(...intergovernmental)) {
    const named = match.one('who')?.entity;
    const subject = named ?? view.meant('ORGANISATION', match.from, match.has('his') ? 'M' : 'F');
    if (subject && !isSaid(view, { subject, predicate: 'ORGANIZATION_KIND' }))
      view.claim(kinds.name, match, {
        ...{ subject, predicate: 'ORGANIZATION_KIND', value: 'INTERGOVERNMENTAL' },
        method: named ? 'EXPLICIT' : 'MEANT',
      });
  }
}

/** The kind whose noun ends the words. */
function kindOf(words: string): OrganizationKind | undefined {
  const found = Object.entries(nouns).find(([, noun]) =>
    new RegExp(` (?:${noun})$`, 'u').test(words),
  );
  return found?.[0] as OrganizationKind | undefined;
}
