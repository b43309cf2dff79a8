import { organisationBefore } from './membership-lists.js';
import type { ClaimRule } from './rule.js';

const patterns = [
  '{one:O} (?:ل )?شراكه (?:\\S+ ){0,2}?مع {other:O}(?: (?:منذ|في|عام) ?{since:D})?',
  '~(?:وقع|وقعت|ابرم|ابرمت) {one:O} (?:\\S+ ){0,3}?شراكه (?:\\S+ ){0,2}?مع {other:O}(?: (?:منذ|في|عام) ?{since:D})?',
  '{one:O} (?:has been |is |are |became )?(?:partners?|in partnership|partnered) (?:of |with )?{other:O}(?: (?:since|in|on) {since:D})?',
  '{one:O} ... (?:signed|concluded) ... partnership .. with {other:O}(?: (?:on|in) {since:D})?',
  '{one:O} ... partnership with {other:O}(?: (?:since|in) {since:D})?',
];
/** وقّعنا: who speaks of us is the organisation that the text is about. */
const ours = ['~(?:وقعنا|ابرمنا|لدينا|عقدنا) شراكه (?:\\S+ ){0,2}?مع {other:O}(?: (?:منذ|في|عام) ?{since:D})?', '(?:we|our) (?:have )?(?:signed |are )?.. partner\\S* with {other:O}(?: (?:since|in) {since:D})?'];

export const partnering: ClaimRule = {
  name: 'partnering',
  reads: 'Partners: شراكة قائمة مع … منذ …, "a partnership with … since …"; of an interview وقّعنا شراكة مع ….',
  read(view) {
    for (const match of view.facts(...patterns)) {
      const [one, other] = [match.one('one'), match.one('other')];
      if (one && other) view.claim(partnering.name, match, { subject: one.entity, predicate: 'PARTNER_OF', object: other.entity, validFrom: match.date('since')?.value });
    }
    for (const match of view.facts(...ours)) {
      const [subject, other] = [organisationBefore(view, match.from), match.one('other')];
      if (subject && other) view.claim(partnering.name, match, { subject, predicate: 'PARTNER_OF', object: other.entity, validFrom: match.date('since')?.value, method: 'RESOLVED' });
    }
  },
};
