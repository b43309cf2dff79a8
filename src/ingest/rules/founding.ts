import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './view.js';

const verb = '(?:تاسس|تاسست|انشي|انشيت|اسس|اسست|اطلق|اطلقت|قام|قامت|بدا|بدات)';
const english =
  '(?:founded|established|launched|created|set up|formed|inaugurated|constituted|instituted)';
const patterns = [
  `{who:O} ... ~${verb} ... {day:D}`,
  `~(?:تاسس|تاسست|انشي|انشيت) {who:O} ... {day:D}`,
  `{who:O} , (?:which |that )?(?:was )?${english} ... {day:D}`,
  `{who:O} ... (?:was|were) ${english} ... {day:D}`,
  `~(?:تاسيس|تاسست|انشاء) {who:O} ... {day:D}`,
  `~(?:اسست|اطلقت|انشات|اسس) ... {who:O} (?:(?:في|منذ) )?{day:D}`,
  `{topic:O} : (?:.. )?${english} ... {day:D}`,
  `(?:founded|established) (?:in <L\\d+> )?in {day:D} , {who:O}`,
  `{who:O} (?:is|was|هي|هو) (?:[^\\s.;:<]+ ){0,8}?${english} (?:on|in) {day:D}`,
  `{who:O} (?:founded|established) ... {day:D}`,
  '{who:O} (?:came into being|came into existence|came into force|dates (?:back )?(?:from|to)|traces its (?:origins|beginnings) to) ..O {day:D}',
  '{who:O} , (?:(?!<[OD])[^\\s.;؛:؟?!,،]+ ){0,6}?(?:founded|established|formed|set up|created|launched) ..O {day:D}',
  '{who:O} (?:is|was) (?:(?!<[OD])[^\\s.;؛:؟?!,،]+ ){1,9}?(?:founded|established|formed|set up|created|launched) (?:in|on) {day:D}',
  '(?:in|on) {day:D} ,? ?{who:O} was (?:founded|established|set up|formed|created|launched)',
  '(?:in|on) {day:D} ,? ?(?:(?!<D)[^\\s.;؛:؟?!]+ ){1,5}?(?:founded|established|set up|created|launched) {who:O}',
  '~(?:في )?{day:D} ,? ?(?:قد )?(?:تاسس|تاسست|انشي|انشيت|ابصرت|رات) {who:O}',
  '~(?:في )?{day:D} ،? ?(?:قد )?(?:اسس|اسست|انشا|انشات|اطلق|اطلقت) (?:مع )?(?:(?:و )?<P\\d+> ){0,3}{who:O}(?! <)',
  '{who:O} ..O ~(?:يعود|تعود|يرجع|ترجع) (?:تاسيسها|تاسيسه|نشاتها|نشاته) (?:الي )?{day:D}',
  '~(?:يعود|يرجع) (?:تاسيس|انشاء) {who:O} (?:الي )?{day:D}',
  '~(?:رات|راي|ابصرت|ابصر) (?:النور )?{who:O} (?:النور )?.. {day:D}',
];

/** Behind these the day is that of something else, though founding is spoken of before. */
const others = /(?:انضم|شراكه|خلفا|اتفاقي|partnership|joined|succeed|appointed)/u;

/** Between the organisation and the verb no other stands behind which the day is: مقر … في …، فيما تأسس … عام …. */
function namesOther(view: SentenceView, { start, end }: Match): boolean {
  return /<O\d+> .*(?:تاسس|تاسست|انشي|انشيت|was|were) <O\d+>/u.test(view.text.slice(start, end));
}

export const founding: ClaimRule = {
  name: 'founding',
  reads:
    'When an organisation was founded: تأسست … في …, أسست … منظمة … في …, "was launched in … on …", "set up in …".',
  read(view) {
    for (const match of view.facts(...patterns)) {
      const who = match.one('who') ?? match.one('topic');
      const day = match.date('day');
      if (
        !who ||
        !day ||
        namesOther(view, match) ||
        others.test(view.text.slice(match.start, match.end))
      )
        continue;
      view.claim(founding.name, match, {
        subject: who.entity,
        predicate: 'FOUNDED',
        value: day.value,
      });
    }
  },
};
