import { organisationBefore } from './membership.js';
import type { ClaimRule } from './rule.js';

const ofIts = [
  '(?:one of )?its (?:co-founders?|cofounders?) (?:is|are|was|were|include) {who:P+}',
  '{who:P+} (?:,? ?who )?(?:is|was) one of its co-founders',
  '~?(?:من مؤسسيها|من مؤسسيه|احد مؤسسيها|شارك في تاسيسها|شاركت في تاسيسها) {who:P+}',
];
const direct = [
  '{who:P+} (?:,? ?who )?(?:co-founded|cofounded) {of:O}',
  '~(?:شارك|شاركت) {who:P+} في تاسيس {of:O}',
];

export const coFounding: ClaimRule = {
  name: 'co-founding',
  reads:
    'Who founded an organisation with others: "one of its co-founders is …", "co-founded …", شارك في تأسيس ….',
  read(view) {
    for (const match of view.facts(...ofIts, ...direct)) {
      const object = match.one('of')?.entity ?? organisationBefore(view, match.from);
      if (!object) continue;
      for (const { entity: subject } of match.all('who')) {
        view.claim(coFounding.name, match, {
          subject,
          predicate: 'CO_FOUNDED',
          object,
          method: 'RESOLVED',
        });
        view.claim(coFounding.name, match, {
          subject,
          predicate: 'HOLDS_POSITION',
          object,
          method: 'RESOLVED',
          role: { key: 'co-founder', ar: 'الشريك المؤسس', en: 'co-founder' },
        });
      }
    }
  },
};
