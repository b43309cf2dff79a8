import type { ClaimRule } from './rule.js';

const inStates = [
  '{inner:L} , {outer:C}',
  '{inner:L} [وف]?(?:ب|في|من) ?{outer:C}',
  '{inner:L} in {outer:C}',
];
const seats = [
  '{inner:O} (?:, )?(?:is |are )?(?:based|headquartered|seated|located) in {outer:L}',
  '{inner:O} (?:is|was|has|had) (?:(?!<O)\\S+ ){1,10}?and (?:is |has been )?(?:based|headquartered|seated) in {outer:L}',
  '(?:based|headquartered) in {outer:L} .. (?<it>,|it)',
  '{inner:O} ... ~?(?:مقرها|مقره) (?:الرئيس |الرئيسي |الدائم )?(?:في )?(?:مدينه |بلده )?{outer:L}',
  '~(?:مقر|امانه|يقع مقر) {inner:O} (?:في|ب) {outer:L}',
  '(?:headquarters|seat|secretariat) of {inner:O} .. (?:is|are|lies?|remains?|was|were) (?:located )?(?:in|at) {outer:L}',
  '(?:headquarters|seat|secretariat) of {inner:O} , ... (?:is|are|lies?|remains?) (?:located )?in {outer:L}',
  '{inner:O} ... (?:whose|its|with its|has its) (?:headquarters|seat|secretariat) (?:is |are |lies? )?in {outer:L}',
  '~(?:تتخذ|يتخذ) {inner:O} (?:من )?{outer:L} مقرا',
  '{inner:O} ... ~(?:يتخذ|تتخذ) من {outer:L} مقرا',
  '~(?:يقع|تقع) مقر {inner:O} في (?:مدينه |بلده )?{outer:L}',
];

/** A state in a list of states is not where what stands before it lies. */
function isListed(text: string, end: number): boolean {
  return (
    /^ (?:[,،] )?(?:and )?<C\d+>/u.test(text.slice(end)) ||
    /^ [,،] <[CL]\d+> /u.test(text.slice(end))
  );
}

export const locating: ClaimRule = {
  name: 'locating',
  reads:
    'In which state a place lies, where an organisation has its seat: "Muscat, Oman", مقرها مدينة …, "based in …".',
  read(view) {
    for (const pattern of inStates)
      for (const match of view.matches(pattern))
        if (!isListed(view.text, match.end))
          view.relate(locating.name, match, [
            match.one('inner')?.entity,
            'LOCATED_IN',
            match.one('outer')?.entity,
          ]);
    for (const match of view.facts(...seats)) {
      const inner = match.one('inner') ?? view.topic;
      view.relate(locating.name, match, [inner?.entity, 'LOCATED_IN', match.one('outer')?.entity]);
    }
  },
};
