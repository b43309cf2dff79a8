import { organisationBefore } from './membership.js';
import type { Referent } from '../reading/entities.js';
import type { ClaimRule } from './rule.js';
import type { Match } from './view.js';

const ofIts = [
  '(?:one of )?its (?:co-founders?|cofounders?) (?:is|are|was|were|include) {who:P+}',
  '{who:P+} (?:,? ?who )?(?:is|was) one of its co-founders',
  '~?(?:من مؤسسيها|من مؤسسيه|احد مؤسسيها|شارك في تاسيسها|شاركت في تاسيسها) {who:P+}',
];
const direct = [
  '{of:O} (?:was |were )?(?:co-|jointly )?(?:founded|established|set up) (?:(?:in|on) <D\\d+> )?by {pair:P+}',
  '{pair:P+} (?:founded|established|set up) {of:O}',
  '~(?:اسس|اسست) {of:O} {pair:P+}',
  '~(?:اسس|اسست) {of:O} {who:P} (?:بالاشتراك |بالتعاون )?مع {also:P+}',
  '~(?:اسس|اسست) {who:P} (?:بالاشتراك |بالتعاون )?مع {also:P+} {of:O}',
  '~(?:اسس|اسست) {pair:P+} {of:O}',
  '{who:P+} (?:,? ?who )?(?:co-founded|cofounded) {of:O}',
  '~(?:شارك|شاركت) {who:P+} في تاسيس {of:O}',
];

/** Who founds alone has nobody to found with. */
function foundersIn(match: Match): Referent[] {
  const pair = match.all('pair');
  const founders = [...match.all('who'), ...match.all('also'), ...(pair.length > 1 ? pair : [])];
  return founders.map(({ entity }) => entity);
}

export const coFounding: ClaimRule = {
  name: 'co-founding',
  reads:
    'Who founded an organisation with others: "one of its co-founders is …", "co-founded …", شارك في تأسيس ….',
  read(view) {
    for (const match of view.facts(...ofIts, ...direct)) {
      const object = match.one('of')?.entity ?? organisationBefore(view, match.from);
      if (!object) continue;
      for (const subject of foundersIn(match)) {
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
