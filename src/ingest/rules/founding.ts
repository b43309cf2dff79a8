import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './view.js';

const verb = '(?:تاسس|تاسست|انشي|انشيت|اسس|اسست|اطلق|اطلقت|قام|قامت|بدا|بدات)';
const english = '(?:founded|established|launched|created|set up|formed|inaugurated)';
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
