import type { ClaimRule } from './rule.js';

const inStates = [
  '{inner:L} , {outer:C}',
  '{inner:L} [وف]?(?:ب|في|من) ?{outer:C}',
  '{inner:L} in {outer:C}',
];
const seats = [
  '{inner:O} (?:, )?(?:is |are )?(?:based|headquartered|seated|located) in {outer:L}',
  '(?:based|headquartered) in {outer:L} .. (?<it>,|it)',
  '{inner:O} ... ~?(?:مقرها|مقره) (?:الرئيس |الرئيسي |الدائم )?(?:في )?(?:مدينه |بلده )?{outer:L}',
  '(?:مقر|امانه) {inner:O} (?:في|ب) {outer:L}',
  '(?:headquarters|seat|secretariat) of {inner:O} .. (?:is|are|lies?|remains?|was|were) (?:located )?(?:in|at) {outer:L}',
  '(?:headquarters|seat|secretariat) of {inner:O} , ... (?:is|are|lies?|remains?) (?:located )?in {outer:L}',
  '{inner:O} ... (?:whose|its|with its|has its) (?:headquarters|seat|secretariat) (?:is |are |lies? )?in {outer:L}',
  '~(?:تتخذ|يتخذ) {inner:O} (?:من )?{outer:L} مقرا',
  '~(?:يقع|تقع) مقر {inner:O} في (?:مدينه |بلده )?{outer:L}',
];

export const locating: ClaimRule = {
  name: 'locating',
  reads: 'In which state a place lies, where an organisation has its seat: "Muscat, Oman", مقرها مدينة …, "based in …".',
  read(view) {
    for (const pattern of inStates)
      for (const match of view.matches(pattern)) {
        const [inner, outer] = [match.one('inner'), match.one('outer')];
        if (inner && outer) view.claim(locating.name, match, { subject: inner.entity, predicate: 'LOCATED_IN', object: outer.entity });
      }
    for (const match of view.facts(...seats)) {
      const outer = match.one('outer');
      const subject = match.one('inner')?.entity ?? view.topic?.entity;
      if (outer && subject) view.claim(locating.name, match, { subject, predicate: 'LOCATED_IN', object: outer.entity });
    }
  },
};
