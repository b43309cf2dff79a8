import type { Referent } from '../reading/entities.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';

const verb = '(?:تاسس|تاسست|نشا|نشات|انشي|انشيت|اسس|اسست|اطلق|اطلقت|قام|قامت|بدا|بدات)';
const english =
  '(?:founded|established|launched|created|set up|formed|inaugurated|constituted|instituted)';
const patterns = [
  `{who:O} ... ~${verb} ... {day:D}`,
  `~(?:تاسس|تاسست|انشي|انشيت|نشا|نشات) {who:O} ... {day:D}`,
  `{who:O} , (?:which |that )?(?:was )?${english} ... {day:D}`,
  `{who:O} ... (?:was|were) ${english} ... {day:D}`,
  `~(?:تاسيس|تاسست|انشاء) {who:O} ... {day:D}`,
  `~(?:اسست|اطلقت|انشات|اسس|انشا|اطلق) ... {who:O} (?:(?:في|ب) <[LC]\\d+> )?(?:(?:في|منذ) )?{day:D}`,
  `{topic:O} : (?:.. )?${english} ... {day:D}`,
  `(?:founded|established) (?:in <L\\d+> )?in {day:D} , {who:O}`,
  `{who:O} (?:is|was|هي|هو) (?:[^\\s.;:<]+ ){0,8}?${english} (?:on|in) {day:D}`,
  `{who:O} (?:founded|established) ... {day:D}`,
  '{who:O} (?:, which )?(?:came into being|came into existence|came into force|dates (?:back )?(?:from|to)|traces its (?:origins|beginnings) to) ..O {day:D}',
  '{who:O} , (?:(?!<[OD])[^\\s.;؛:؟?!,،]+ ){0,6}?(?:founded|established|formed|set up|created|launched) ..O {day:D}',
  '{who:O} (?:is|was) (?:(?!<[OD])[^\\s.;؛:؟?!,،]+ ){1,9}?(?:founded|established|formed|set up|created|launched) (?:in|on) {day:D}',
  '(?:in|on) {day:D} ,? ?{who:O} was (?:founded|established|set up|formed|created|launched)',
  '(?:in|on) {day:D} ,? ?(?:(?!<D)[^\\s.;؛:؟?!]+ ){1,5}?(?:founded|co-founded|established|set up|created|launched) {who:O}',
  '~(?:في )?{day:D} ,? ?(?:قد )?(?:تاسس|تاسست|انشي|انشيت|ابصرت|رات) {who:O}',
  '~(?:في )?{day:D} ،? ?(?:قد )?(?:اسس|اسست|انشا|انشات|اطلق|اطلقت) (?:مع )?(?:(?!<(?:O|D|E|C))[^\\s.;؛:،]+ ){0,6}?{who:O}(?! <)',
  '{who:O} ..O ~(?:يعود|تعود|يرجع|ترجع) (?:تاسيسها|تاسيسه|نشاتها|نشاته) (?:الي )?{day:D}',
  '~(?:يعود|يرجع) (?:تاسيس|انشاء) {who:O} (?:الي )?{day:D}',
  '~(?:رات|راي|ابصرت|ابصر) (?:النور )?{who:O} (?:النور )?.. {day:D}',
  '{who:O} (?:[،,] )?(?:التي |الذي )?(?:(?!<)[^\\s.;؛:،]+ ){0,5}?(?:[وف]?قد )?[وف]?(?:رات|راي|ابصرت|ابصر) النور ..O {day:D}',
  '{who:O} [،,] (?:التي |الذي )?(?:[وف]?قد )?[وف]?(?:اعلن|اعلنت|تم|جري) (?:عن )?(?:قيام|تاسيس|انشاو|ميلاد|اطلاق)(?:ه|ها) ..O {day:D}',
  '~(?:قد )?[وف]?(?:ولدت|ولد|احدثت|احدث|تشكلت|تشكل) {who:O} ..O {day:D}',
  '{who:O} (?:[،,] )?(?:الموسس|الموسسه|المنشا|المنشاه|المحدث|المحدثه) ..O {day:D}',
  '~(?:يعود|تعود|يرجع|ترجع) (?:عهد|ميلاد|قيام|تاريخ|نشاه|بدايه|بدايات) {who:O} (?:الي )?{day:D}',
  '{who:O} , which (?:he|she|they|<P\\d+>) (?:co-)?(?:founded|started|launched|set up|established|created) (?:in|on) {day:D}',
  '{who:O} (?:، )?(?:التي|الذي) (?:اسس|اسست|اطلق|اطلقت|انشا|انشات)(?:ها|ه) (?:(?!<[OD])[^\\s.;؛:]+ ){0,3}?(?:<P\\d+> )?(?:في )?{day:D}',
  '{who:O} ،? ?(?:(?!<[OE]|<[PD])[^\\s.;؛:]+ ){0,9}?[وف]?(?:اسستها|اسسته|انشاتها|انشاته|اطلقتها|اطلقته) (?:(?:[وب] |، )?<[COP]\\d+> ){1,8}(?:في )?{day:D}',
  '(?:<P\\d+>|he|she) (?:, who )?(?:(?!<O)[^\\s.;:]+ ){0,5}?(?:founded|established|launched|set up|created|co-founded) {who:O} (?:in <[LC]\\d+> )?(?:in|on) {day:D}',
  '{who:O} ،? ?(?:(?!<[OE]|<[PD])[^\\s.;؛:]+ ){0,9}?[وف]?(?:قد )?[وف]?(?:اسستها|اسسته|انشاتها|انشاته|اطلقتها|اطلقته) (?:في )?{day:D}',
  '{who:O} was (?:brought|called) into (?:being|life|existence) ..O {day:D}',
  '{who:O} (?:came about|was born|took shape|saw light of day|goes back to|has existed since|has been in existence since) ..O {day:D}',
  '(?<=^ )(?:founded|established|created|set up|formed|launched|constituted) (?:(?!<[OD])[^\\s.;؛:؟?!,]+ ){0,8}?{day:D} (?:and (?:(?!<[OD])[^\\s.;:,]+ ){1,6})?, {who:O}',
];
patterns.push(
  '(?:<C\\d+>|states|members|countries|they|of them) (?:had |have |jointly |together )*(?:set|founded|established|set up|created|launched|formed) {who:O} (?:up )?(?:(?:in|at) <[LC]\\d+> )?(?:on|in) {day:D}',
  '{who:O} , which (?:he|she|they|<P\\d+>) helped (?:to )?(?:found|establish|set up|launch|create|start) (?:in|on) {day:D}',
  '{who:O} , which <O\\d+> (?:had |has )?(?:co-)?(?:founded|started|launched|set up|established|created) (?:in <[LC]\\d+> )?(?:in|on) {day:D}',
);
/** About an organisation named before: `It was set up by decree in 1987`, وقد أُنشئت بمرسوم عام 1987. */
const ofNamed = [
  `(?:agency|organi(?:s|z)ation|body|fund|bank|institute|council|company|university|union|network|association|alliance|centre|foundation) was (?:(?!<)\\S+ )?${english} ..O {day:D}`,
  `(?:it|which) was (?:originally |formally |officially |first )?${english} ..O {day:D}`,
  '(?:<[PC]\\d+>|who|he|she|of them|states|members|countries|they|that) (?:had |has |first |jointly |together )*(?:founded it|established it|launched it|created it|set it up) (?:in <[LC]\\d+> )?(?:in|on) {day:D}',
  '<P\\d+> (?:، )?(?:الذي|التي) (?:اسس|اسست|انشا|انشات|اطلق|اطلقت)(?:ها|ه) (?:(?!<[OD])[^\\s.;؛:]+ ){0,2}?{day:D}',
  'it (?:came into being|came into existence|came about|dates (?:back )?(?:from|to)|goes back to) ..O {day:D}',
  '(?<=^ )[وف]?(?:قد )?[وف]?(?:تاسست|تاسس|انشيت|انشي|احدثت|احدث) (?:(?!<)[^\\s.;؛:؟?!]+ ){0,5}?{day:D}(?! (?:[^\\s<]+ ){0,2}?(?:[وفبكل] )?<(?:O|E|S|V))',
];

/** Words after which the day belongs to another event, even after a verb of founding. */
const others =
  /(?: born |انضم|شراكه|خلفا|اتفاقي|partnership|joined|succeed|appointed|(?:named|modelled) (?:after|on))/u;
const arabicParts =
  / (?:ال)?(?:فرعا?|مكتبا?|مكتبه|جناحا?|صندوقا?|قسما?|متحفا?|ارشيفا?|وحده|لجنه|مقرا?|مبني) (?:[ل] |في |داخل )?<O\d+> /u;

/** `A branch of the Institute was founded in …`, أُسس فرع المعهد …: the day is the branch's. */
function isOfPart({ text }: SentenceView, { start, end }: Match): boolean {
  const said = text.slice(start - 1, end + 1);
  if (arabicParts.test(said) && !/ (?:التي|الذي|[،,]) /u.test(said)) return true;
  return text.slice(0, start).endsWith(' of ') && / <O\d+> (?:was|were) /u.test(said);
}

/** Whether another organisation with the day is between the organisation and the verb: مقر … في …، فيما تأسس … عام …. */
function namesOther(view: SentenceView, { start, end }: Match): boolean {
  return /<O\d+> .*(?:(?:تاسس|تاسست|انشي|انشيت|was|were) <O\d+>|<O\d+> , which (?:was|were) )/u.test(
    view.text.slice(start, end),
  );
}

/** The day belongs to another event: `who was born in 1971, founded …`. */
function isOfOther({ text }: SentenceView, { start, end }: Match): boolean {
  const isOfBirth = / (?:born|ولد|ولدت) (?:(?!<D)\S+ ){0,4}$/u.test(text.slice(0, start));
  return isOfBirth || others.test(text.slice(start, end));
}

function isOfAnother(view: SentenceView, match: Match): boolean {
  return namesOther(view, match) || isOfOther(view, match) || isOfPart(view, match);
}

export const founding: ClaimRule = {
  name: 'founding',
  reads:
    'When an organisation was founded: تأسست … في …, أسست … منظمة … في …, "was launched in … on …", "set up in …".',
  read(view) {
    for (const match of view.facts(...patterns)) {
      const who = match.one('who') ?? match.one('topic');
      const day = match.date('day');
      if (!who || !day || isOfAnother(view, match)) continue;
      found(view, match, who.entity, day.value);
    }
    for (const match of view.facts(...ofNamed)) {
      const who = view.meant('ORGANISATION', match.from);
      const day = match.date('day');
      if (who && day) found(view, match, who, day.value);
    }
  },
};

function found(view: SentenceView, match: Match, subject: Referent, value: string): void {
  view.claim(founding.name, match, { subject, predicate: 'FOUNDED', value });
}
