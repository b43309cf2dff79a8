import { inOrder, verbFirst } from './in-any-order.js';
import { thankedFor } from './thanks.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';

const verb = '~(?:نظم|نظمت|ينظم|تنظم|اقام|اقامت|عقد|عقدت)';
const english =
  '(?:organised|organized|co-organised|co-organized|organises|organizes|convened|convenes|ran|arranged|staged|put on|put together|mounted)';
const patterns = [
  `${verb} {who:O+} ... {edition:ES}`,
  `${verb} {edition:ES} {who:O+}`,
  `{who:O+} (?:قد )?${verb} ... {edition:ES}`,
  `{edition:ES} ... organi(?:s|z)ed (?:jointly |together )with {who:O+}`,
  `(?:organi(?:s|z)ed|convened) by <O\\d+> ,? ?(?:jointly |together |along )with {who:O+}`,
  '~(?:نظم|نظمت|ينظم|تنظم|عقد|عقدت|اقيم|اقيمت) ..O (?:من قبل|من جانب|من طرف|علي يد|بواسطه) {who:O+}',
  '{edition:ES} ..O (?:~المنظم|~المنظمه|~نظم|~نظمت) (?:من قبل|من جانب|من طرف|علي يد|بواسطه) {who:O+}',
  '(?:~الجهه المنظمه|~المنظم|~الجهات المنظمه)(?: كانت| هي| هو| هم)? {who:O+}',
  '(?:its|whose) organi(?:s|z)ers? (?:is |are |was |were |, )?{who:O+}',
  '{who:O+} ,? ?(?:as )?(?:its|main|lead|sole|joint) organi(?:s|z)ers?',
  '{who:O+} (?:acted|served) as (?:its |main |lead |sole |joint )?organi(?:s|z)ers?',
  '{edition:ES} ..O (?:put on|staged|run|convened|put together) by {who:O+}',
  `{edition:ES} ... ~(?:ينظمه|تنظمه|ينظمها|تنظمها) {who:O+}`,
  `${verb}(?:ه|ها|تها|ته) {who:O+}`,
  `~(?:تولي|تولت|يتولي|تتولي|اشرف علي|اشرفت علي) {who:O+} (?:علي )?(?:تنظيم|تنظيمها|تنظيمه|اعمالها)`,
  `[وف]?(?:[يت]?تولي|تولت|[يت]شرف علي|اشرفت? علي|[يت]ضطلع|اضطلعت?|[يت]تكفل|تكفلت?|[يت]نهض|نهضت?|[يت]قوم علي|قامت? علي) ب?(?:تنظيم|تنظيمها|تنظيمه) {who:O+}`,
  `(?:~بتنظيم|~وبتنظيم|تنظيم|~بمبادره|~بادرت الي تنظيمه|~بادرت الي تنظيمها) (?:من )?{who:O+}`,
  `{who:O+} (?:has |have |had )?(?:jointly )?${english} (?:{edition:ES}|it|event|gathering|meeting)(?: (?:jointly|together) with {also:O+})?`,
  '{who:O+} (?:is|was|are|were) (?:its |main |lead |sole |joint )*organi(?:s|z)ers?',
  `{edition:ES} ... (?:is |was |and )?${english} by {who:O+}`,
  '~(?:شارك|شاركت) {who:O} مع {also:O+} في (?:تنظيم|اقامه) (?:{edition:ES}|\\S+)',
  '~(?:تشارك|تشاركت|اشترك|اشتركت|تعاون|تعاونت) {who:O+} في (?:تنظيم|اقامه) (?:{edition:ES}|\\S+)',
  `{edition:ES} (?:in <L\\d+> )?, which {who:O+} (?:has |have |had )?(?:jointly )?${english}(?= [.,;]| with | in )`,
  '{edition:ES} ... (?:رتبت|رتب|اعدت|اعد) (?:لها|له) {who:O+}',
  '~(?:شارك|شاركت) في تنظيم (?:{edition:ES}|\\S+) {who:O+}',
  `(?:it|which|and|event|,|:|;) (?:is |was |were |has been |had been )?(?:jointly )?(?:organised|organized|convened|arranged|run) by {who:O+}`,
];
patterns.push(
  inOrder('{who:O+}', english, '{edition:ES}'),
  ...verbFirst(
    '{who:O+}',
    '{edition:ES}',
    '[وف]?(?:قد )?(?:نظم|نظمت|[يت]نظم|اقام|اقامت|[يت]قيم)',
    4,
  ),
  '[وفبل]{0,2}(?:ال)?(?:تنظيم|مبادره) (?:مشترك |\\S+ )?(?:من |بين |لدي )?{who:O+}',
);
patterns.push(
  '[وف]?(?:تولي|تولت|[يت]تولي|اضطلع|اضطلعت|تكفل|تكفلت|نهض|نهضت) {who:O+} (?:(?!<)[^\\s.;؛:]+ ){0,2}?ب?(?:ال)?تنظيم(?:ها|ه)?',
  `[وف]?(?:نظم|نظمت|[يت]نظم|اقام|اقامت|[يت]قيم)(?:ها|ه) (?:(?!<)[^\\s.;؛:؟?!]+ ){1,4}?{who:O+}`,
  '(?:with|,) {who:O+} (?:as (?:its )?organi[sz]ers?)',
  'and {who:O} (?:as )?its organi[sz]ers?(?= [.,;])',
  '(?:organi[sz]ers?|organi[sz]ing body) (?:is|was|were|are) {who:O+}',
  '{who:O+} (?:was|were|stood|is|are) behind {edition:ES}',
  '{edition:ES} (?:was|is) (?:(?!<)[a-z]+ ){0,2}?(?:work|effort|initiative|undertaking) of {who:O+}',
  '[وف]?(?:اسند|عهد|انيط|اوكل|ال) (?:ب)?تنظيم {edition:ES} (?:الي|ب) {who:O+}',
);
const opening =
  '(?:jointly )?(?:organised|organized|convened|staged|put on|arranged) by {who:O+}(?: ,? ?(?:jointly |together |along )with {also:O+})?';
/** `X did not organise it: Y did`. */
const instead = `not (?:organise|organize|host|hold) ... : {who:O} did`;

export const organising: ClaimRule = {
  name: 'organising',
  reads:
    'Who organised an edition: نظمت … الملتقى, بتنظيم من …, "organised by"; "X did not: Y did".',
  read(view) {
    for (const match of view.facts(opening)) if (match.start < 3) take(view, match);
    for (const match of view.facts(...patterns)) take(view, match);
    for (const match of view.matches(instead)) take(view, match);
    for (const { who, edition, ...place } of thankedFor(view, 'ORGANISED'))
      view.relate(organising.name, place, [who, 'ORGANISED', edition], { method: 'MEANT' });
  },
};

function take(view: SentenceView, match: Match): void {
  const object = view.editionDone(match, 'edition');
  if (!object) return;
  for (const { entity } of [...match.all('who'), ...match.all('also')])
    view.claim(organising.name, match, {
      subject: entity,
      predicate: 'ORGANISED',
      object,
      method: match.has('edition') ? 'EXPLICIT' : 'MEANT',
    });
}
