import type { Referent } from '../reading/entities.js';
import { inAnyOrder } from './in-any-order.js';
import { readEnglishMembers, topicOfMembers } from './english-members.js';
import { claim } from './member-claim.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';

const states = '{members:CO+}';
const joined =
  '(?:joined|joins|acceded to|has acceded to|have acceded to|entered|became (?:\\S+ )?(?:\\S+ )?members? of|has become (?:\\S+ )?(?:\\S+ )?members? of|(?:was|were) (?:admitted|accepted|received) (?:in)?to|has joined|have joined|signed up to|gained membership of|took up membership of|obtained membership of)';
const arabicJoined = '~(?:انضم|انضمت|انضما|انضموا|التحق|التحقت)';
const direct = [
  `${states} (?:,? ?(?:both|all|each) )?(?:belongs?|belonged) (?:both |only |also )?to {of:O+}`,
  `${states} (?:is|are|was|were) (?:both |also |all )?(?:\\S+ )?members? of {of:O+}`,
  `${states} (?:,? which |,? who )?${joined} {of:O}(?: (?:on|in) {day:D})?`,
  `members of {of:O} (?:are|include|:) ${states}`,
  `(?<its>its|their) (?:current |founding |\\S+ )?members (?:are|include|:) {members:C+}`,
  '(?<its>it|أعضائها|اعضاوها|اعضاوه) (?:has|counts|comprises|includes|groups)? ?.. members? states? , (?:among them|including|such as) {members:C+}',
  '{of:O} ... members? (?:states? |countries )?, (?:among them|including|such as) {members:C+}',
  `{members:C+} (?:, (?:he|she|they) [a-z]+ , )?(?:both |all |each |also |then |later )?(?<its>joined|acceded|followed|entered|came in|came aboard|came on board|signed up|انضمت اليه|انضمت اليها)(?: it| its ranks| them| suit)? (?:on|in) {day:D}`,
  '[وفبل]{0,2}انضمام {members:CO+} (?:عضوا (?:(?!<)\\S+ ){0,2}?)?(?:الي|في) {of:O}(?: (?:(?:اعتبارا من|ابتداء من|بدءا من|في|منذ) ?)?{day:D})?',
  `{of:O} (?:has|counts|comprises|includes|consists of|groups) .. : ${states}`,
  `{of:O} (?:comprises|includes|consists of|groups) ${states}`,
  `${arabicJoined} ${states} ... (?:الي )?{of:O}(?: (?:(?:في) )?{day:D})?`,
  `${states} (?:قد )?${arabicJoined} (?:الي )?{of:O}(?: (?:(?:في) )?{day:D})?`,
  `${states} (?:هي |هو )?(?:عضو|اعضاء|دوله عضو|عضوا|عضوان|عضوه) (?:مؤسس |مؤسسون |كامل العضويه )?في {of:O+}`,
  `~(?:يضم|تضم|ضم|ضمت) {of:O} (?:في عضويت\\S+ )?(?:<N\\d+> )?(?:\\S+ ){0,3}?(?:: )?${states}`,
  `~(?:يضم|تضم) {of:O} ... (?:كلا|كل) من {members:C+}`,
  `{of:O} (?:brings together|unites|groups) {members:C+}`,
  `{of:O} , (?:(?!<O)\\S+ ){1,14}?, (?:brings together|unites|groups|includes|comprises) {members:C+}`,
  `~(?:يضم|تضم|ضم|ضمت) {of:O} ... (?:دول|دوله|بلدا|بلدان|عضوا|اعضاء) (?:، )?(?:~منها|~من بينها|~بينها|~من ضمنها|~ابرزها) {members:C+}`,
  `{members:C+} (?<its>became) (?:\\S+ )?members? (?:on|in) {day:D}`,
  `{of:O} ~?(?:يضم|تضم) (?:\\S+ ){0,3}?(?:: )?${states}`,
];
/** Phrases without an organisation: the topic of the text. */
const ofTopic = [
  '{members:C+} (?:was|were) (?:admitted|accepted|received)(?: as (?:\\S+ ){0,3}?members?)? (?:with effect from|as from|as of|on|in|from|since|at) {day:D}',
  '{members:C+} (?:had |have |has )?(?:done|did) so (?:on|in) {day:D}',
  '{members:C+} (?:had |has |have )?(?:become|became) (?:a |full |[a-z]+ )?members? (?:as of|as from|with effect from|on|in|from) {day:D}',
  '~(?:اصبحت|باتت|صارت) {members:C} (?:عضوا|عضوه) (?:(?:كاملا|كامله|جديدا) )?(?:اعتبارا من|ابتداء من|بدءا من|في|منذ) {day:D}',
  '{members:C} [,،] members? (?:of {of:O} )?since {day:D}',
  '{members:C} [,،]? ?(?:العضو|عضو|عضوه|العضوه) (?:في {of:O} |فيها |فيه )?منذ {day:D}',
];
const ofNamed = [
  '{members:C+} (?:all |both )?(?:belong|belongs) to it',
  '(?:it|council|organi[sz]ation|union|alliance|board|assembly) (?:has |have )?(?:admitted|welcomed|accepted|received) {members:C+} as (?:[a-z]+ ){0,3}?members?(?: (?:on|in) {day:D})?',
  '{members:C+} ~?(?:التحق|التحقت|انضم|انضمت) (?:بها|به|اليها|اليه|الي صفوفها|الي صفوفه|الي عضويتها|الي عضويته) (?:في )?{day:D}',
  '~(?:التحقت|التحق|انضمت|انضم) (?:بها|به|اليها|اليه|الي صفوفها|الي صفوفه|الي عضويتها|الي عضويته) {members:C+} (?:(?:في) )?{day:D}',
  '(?:counts|numbers|has|includes|counted) {members:C+} (?:among|amongst|as) (?:its )?(?:\\S+ )?members',
  '{members:C+} (?:هي |هم |كلها |جميعها )?من (?:بين )?(?:أعضائها|أعضائه|مؤسسيها|مؤسسيه)',
  'among its (?:[a-z]+ )?members (?:is|are|were) {members:C+}',
  '{members:C+} (?:is|are|were) (?:among|amongst|one of) its (?:[a-z]+ )?members',
  '{members:C+} (?:is|are|were) its (?:\\S+ )?members?',
  "{members:C+} 's (?:accession|membership) (?:took effect|dates|began|came into force) (?:on|in|from) {day:D}",
  '~(?:اصبح|اصبحت|صارت) {members:C} (?:عضوا|عضوه) (?:\\S+ )?(?:فيها|فيه)(?: (?:(?:اعتبارا من|في|منذ) )?{day:D})?',
  '~?(?:كان|كانت) {members:C} (?:اخر|احدث|اول) (?:المنضمين|الملتحقين) (?:اليها|اليه)(?: (?:(?:في) )?{day:D})?',
  '{members:C+} (?:was|were) (?:admitted|accepted|received) as (?:\\S+ ){0,2}?members?(?= [.,;])',
  '~(?:يضم|تضم|ضم|ضمت) (?:في |الي )?عضويت(?:ها|ه) (?:كلا من |كل من )?{members:C+}',
  '{members:C+} (?:هي |هم )?من (?:بين )?(?:اعضائها|اعضائه|موسسيها|موسسيه|الدول المؤسسه لها|الاعضاء المؤسسين فيها) (?: المؤسسين| المؤسسون| الاوائل)?',
  '~(?:من )?(?:بين )?(?:اعضائها|اعضائه|اعضاوها|اعضاوه) (?:المؤسسون |الحاليون |المؤسسين )?(?:هم |هي )?{members:C+}',
];
/** صارت … العضو الثامن عشر فيها, آخرها … التي انضمت في …. */
ofNamed.push(
  '{members:C+} (?:قد )?~(?:صار|صارت|اصبح|اصبحت|بات|باتت|غدا|غدت) (?:العضو|الدوله العضو|عضوا|عضوه|دوله عضوا|الدوله) (?:(?!<)[^\\s.;؛:،]+ ){0,4}?(?:فيها|فيه|بين اعضايها|بين اعضايه)(?: (?:(?:اعتبارا من|ابتداء من|بدءا من|في|منذ) ?)?{day:D})?',
  '~(?:صار|صارت|اصبح|اصبحت|بات|باتت|غدا|غدت) {members:C} (?:العضو|الدوله العضو|الدوله) (?:(?!<)[^\\s.;؛:،]+ ){0,4}?(?:فيها|فيه)(?: (?:(?:اعتبارا من|ابتداء من|بدءا من|في|منذ) ?)?{day:D})?',
  '(?:اخرها|احدثها|اولها|اقدمها|اخرهم|احدثهم|اخره|احدثه) (?:عهدا )?{members:C} ،? ?(?:التي|الذي) (?:انضمت|انضم|التحقت|التحق)(?: (?:اليها|اليه|بها|به))?(?: (?:(?:في|منذ) ?)?{day:D})?',
);
/** `Ghana joined us`, انضمت إلينا مصر: the speaker, usually in an interview, belongs to the text's organisation. */
const ofUs = [
  '{members:C+} (?:has |have )?(?:joined|acceded to|signed up with|entered) (?:us|our (?:ranks|circle|family))(?: (?:last |first |recently )?(?:, )?(?:on|in) {day:D})?',
  'we (?:have )?(?:admitted|welcomed|accepted) {members:C+}(?: (?:as (?:[a-z]+ ){0,3}?members?))?(?: (?:on|in) {day:D})',
  '~?(?:كان|كانت) {members:C} (?:اخر|احدث|اول) من (?:انضم|التحق) (?:الينا|بنا)(?: (?:في )?{day:D})?',
  '~(?:انضمت|انضم|التحقت|التحق) (?:الينا|بنا) {members:C+}(?: (?:(?:في) )?{day:D})?',
  '{members:C+} ~?(?:انضمت|انضم|التحقت|التحق) (?:الينا|بنا|بالركب)(?: (?:(?:في) )?{day:D})?',
];
/** Phrases like `so did`: the sentence before has the statement. */
const alike = [
  '~(?:تبعتها|تبعتهما|تبعتهم|لحقت بها|لحقت بهما|لحقت بهم|تلتها|تلتهما|سبقتها|سبقتهما|سبقتهم) (?:اليها |اليه )?{members:C+}(?: (?:(?:في) )?{day:D})?',
];
const more = [
  '{members:C+} (?:became|was|is) (?:[a-z-]+ ){1,3}?(?:state|country|member|nation) (?:to join|to accede to|to enter|of) {of:O}(?: (?:(?!<O)[^\\s.;]+ ){0,5}?(?:on|in) {day:D})?',
  `${states} (?:is|are|was|were) (?:[a-z]+ )?of (?:its )?(?:[a-z]+ ){0,2}?(?:states|members|founders|countries|nations) of {of:O}`,
  '{of:O} , whose (?:[a-z]+ )?members (?:are|include|were) {members:C+}',
  '(?<={of:O} , which ){members:C+} (?:has |have |had |only )?(?:joined|acceded to|entered)(?: (?:on|in) {day:D})?',
  '{of:O} ،? ?(?:التي|الذي) (?:انضمت|انضم|التحقت|التحق) (?:اليها|اليه|بها|به) {members:C+}(?: (?:(?:في) )?{day:D})?',
  `{of:O} , which (?:comprises|includes|groups|unites|brings together|counts) {members:C+}`,
  `{of:O} , to which {members:C+} (?:both |all |also )?(?:belongs?|acceded|have acceded|adhere)`,
  '{members:C+} ،? ?(?:التي|الذي|اللتان|اللتين) (?:اودعت|اودع|اودعتا|سلمت|سلم|استكملت|استكمل|اتمت|اتم) (?:(?!<)\\S+ ){0,2}?(?:انضمامها|انضمامه|انضمامهما|عضويتها|عضويته) (?:الي|في) {of:O}(?: (?:(?:في) )?{day:D})?',
  '{members:C+} , which (?:has |have |had )?(?:deposited|completed|handed over) its (?:(?:instruments?|papers|documents) of )?(?:accession|ratification|membership) (?:to|with|of) {of:O}(?: (?:on|in) {day:D})?',
  `{of:O} ،? ?(?:التي|الذي) ..O (?:تجمع|تضم|يضم|يجمع) {members:C+}`,
  `~(?:دخل|دخلت) ${states} (?:الي )?{of:O}(?: (?:(?:في) )?{day:D})?`,
  `{of:O} (?:counts|numbers|has|includes|counted) ${states} (?:among|amongst|as) (?:its )?(?:\\S+ )?members`,
  `${states} (?:is|are|was|were) (?:among|amongst) (?:(?:\\S+ ){0,3}?members of|members of) {of:O}`,
  `among (?:\\S+ ){0,2}?members of {of:O} (?:is|are|were) ${states}`,
  `{of:O} (?:has )?(?:admitted|welcomed|accepted|received) ${states} (?:as (?:\\S+ ){0,4}?members?|into membership|to membership)(?: (?:on|in) {day:D})?`,
  `${states} 's membership (?:of|in) {of:O}`,
  `~(?:نال|نالت|حصل علي|حصلت علي|حصلتا علي|اكتسبت|اكتسب) ${states} (?:علي )?(?:العضويه الكامله في|عضويه) {of:O}(?: (?:(?:في) )?{day:D})?`,
  `${states} (?:قد )?~(?:نال|نالت|حصلت علي|اكتسبت) (?:العضويه الكامله في|عضويه) {of:O}(?: (?:(?:في) )?{day:D})?`,
  `~(?:قبل|قبلت|انتخبت) ${states} (?:عضوا|عضوه|عضوين|اعضاء) (?:\\S+ ){0,2}?(?:في|ب) {of:O}(?: (?:(?:في) )?{day:D})?`,
  `${states} (?:قد )?~(?:اصبح|اصبحت|صارت|باتت) (?:عضوا|عضوه|عضوين) (?:\\S+ ){0,2}?في {of:O}(?: (?:(?:في|منذ|اعتبارا من|ابتداء من|بدءا من) )?{day:D})?`,
  `~(?:اصبح|اصبحت|صارت|باتت) ${states} (?:عضوا|عضوه|عضوين) (?:\\S+ ){0,2}?في {of:O}(?: (?:(?:في|منذ|اعتبارا من|ابتداء من|بدءا من) )?{day:D})?`,
  `~(?:وتضم|يضم|تضم) عضويه {of:O} ${states}`,
  `~(?:رحب|رحبت|قبل|قبلت|استقبل|استقبلت) {of:O} ${states} (?:عضوا|عضوه|عضوين|اعضاء|دوله عضوا)`,
  `${states} (?:has|have|had) been (?:(?:\\S+ )?members? of|part of) {of:O}(?: since {day:D})?`,
  `{of:O} (?:, (?:(?!<O)[^\\s.;]+ ){1,8}, )?(?:is|was) (?:made up|composed) of ${states}`,
  `~(?:تتالف|يتالف|تتكون|يتكون) {of:O} (?:، (?:(?!<O)[^\\s.;؛]+ ){1,8}، )?من ${states}`,
  '{members:C+} (?:today |<D\\d+> )?(?:has |have )?(?:deposited|handed over|submitted) its instruments? of accession (?:to|with) {of:O}',
  '~(?:اودعت|اودع) {members:C+} (?:(?!<)\\S+ ){0,2}?(?:وثيقه|وثايق|صك) (?:انضمامها|انضمامه|الانضمام) الي {of:O}(?: (?:(?:في) )?{day:D})?',
  "(?<={of:O} 's (?:[a-z]+ )?members(?: states)? , ){members:C+} [,.]",
  '(?<=(?:اعضاء|دول) {of:O} ، )(?:وهم|وهي|هم|هي) {members:C+}',
  `among {of:O} 's (?:\\S+ )?members (?:is|are|were) ${states}`,
  `(?:(?<=^ )|[،,] )~?من (?:بين )?(?:اعضاء|الدول الاعضاء في) {of:O} ${states}`,
];
const arabicMember =
  '[وفبلك]{0,2}(?:ال)?(?:عضو|عضوا|عضوه|عضوين|عضوان|اعضاء|اعضايها|اعضايه|عضويه|عضويتها|عضويته|انضم|انضمت|انضما|انضمتا|انضمام|انضمامها|انضمامه|التحق|التحقت|التحقتا|التحاق|تنتمي|ينتمي)';
const anyOrder = [
  '{of:O} (?:(?!<)[^\\s.;؛:،]+ ){0,4}?(?:يضم|تضم|ضم|ضمت) (?:(?!<)[^\\s.;؛:]+ ){1,6}?(?:منها|من بينها|بينها|ابرزها|ومنها) {members:C+}',
  ...inAnyOrder(
    '{members:C+}',
    '{of:O}',
    '(?:members?|membership|joined|joining|joins|acceded|accession|belongs?|belonged|admitted)',
    4,
  ),
  ...inAnyOrder('{members:C+}', '(?:الي |في |من |ل |ب )?{of:O}', arabicMember, 4),
];
const founders = [
  `${states} (?:احدي|من) .. الدول .. التي اسست {of:O} (?:في )?(?:{day:D})?`,
  `~(?:اسست|اطلقت|انشات) (?:مع )?${states} {of:O} (?:في )?(?:{day:D})?`,
  `${states} ~(?:اسست|اطلقت|انشات|اسسوا) {of:O} (?:في )?(?:{day:D})?`,
  `${states} (?:founded|established|set up|created) {of:O} (?:(?:in|on) {day:D})?`,
  `{of:O} was (?:founded|established|set up|created) (?:in <[LC]\\d+> )?(?:(?:in|on) {day:D} )?by ${states}`,
  '{of:O} (?:قد )?~(?:تاسس|تاسست|انشي|انشيت|اسس|اسست) (?:(?:في )?{day:D} )?(?:علي يد|علي ايدي|من قبل|بمبادره من|بمبادره) (?:(?!<)\\S+ ){0,4}?{members:C+}',
  '~(?:تاسس|تاسست|انشي|انشيت|اسس|اسست) {of:O} (?:(?:في )?{day:D} )?(?:علي يد|علي ايدي|من قبل|بمبادره من|بمبادره) (?:(?!<)\\S+ ){0,4}?{members:C+}',
  '{of:O} ،? ?(?:(?!<[OEP])[^\\s.;؛:]+ ){0,9}?[وف]?(?:اسستها|اسسته|انشاتها|انشاته|اطلقتها|اطلقته) {members:C+}(?: (?:(?:في) )?{day:D})?',
  ...inAnyOrder(
    '{of:O}',
    '{members:C+}',
    '(?:(?:founded|established|set up|created|launched) (?:(?:in|on) <D\\d+> )?by|founders|founding members|[وف]?(?:اسستها|اسسها|اسسته|انشاتها|انشاته|اطلقتها)|علي يد|الموسسون|الدول المؤسسه)',
    6,
  ),
];

/** Reads states that joined, belong to or are members of an organisation, singly or in lists with a day for each. */
export const membership: ClaimRule = {
  name: 'membership',
  reads:
    'Who is a member of what, and since when: انضمت …, عضو في …, "belong to", "joined … on …", "has taken in: …".',
  read(view) {
    for (const match of view.facts(...direct, ...more)) take(view, match);
    for (const match of view.facts(...ofTopic, ...ofNamed)) takeOfTopic(view, match);
    for (const match of view.facts(...ofUs)) takeOurs(view, match);
    for (const match of view.facts(...alike)) takeAlike(view, match);
    for (const match of view.facts(...founders)) take(view, match);
    for (const match of view.facts(...anyOrder)) takeAnyOrder(view, match);
    readEnglishMembers(view, membership.name);
  },
};

function take(view: SentenceView, match: Match): void {
  const isList = view.text.slice(match.start, match.end).includes(':');
  if (isList) return;
  const organisations = organisationsOf(view, match);
  for (const member of match.all('members'))
    for (const entity of organisations)
      claim(view, membership.name, match, member, entity, match.date('day')?.value);
  if (match.date('day')) takeFollowing(view, match, organisations);
}

/** The organisation after the words: `… member of the Compact`. */
const ofOther = /^ (?:(?:(?!<)\S+ ){0,2}?(?:of|to|in|في|الي|ل|ب) )?(?:[وفبكل] )*<O/u;

/** … عضوان فيها، وتركيا ليست …: a denial about the last one, after it. */
const denied = /^ [وف]?(?:ليس|ليست|لم|لن|لا) /u;

/** Uses an adjacent date, if any, as validFrom. */
function takeAnyOrder(view: SentenceView, match: Match): void {
  const behind = view.text.slice(match.end);
  if (ofOther.test(behind) || denied.test(behind)) return;
  // `X, the ambassador of Y, joins the board of Z`: the subject is a person.
  if (/ (?:board|staff|team|panel) /u.test(view.text.slice(match.start, match.end))) return;
  const day = /^ (?:on |in |since |from |في |منذ |من )?<D(\d+)>/u.exec(
    view.text.slice(match.end),
  )?.[1];
  const validFrom = day === undefined ? undefined : view.reading.dates[Number(day)]?.value;
  for (const member of match.all('members'))
    for (const { entity } of match.all('of'))
      claim(view, membership.name, match, member, entity, validFrom);
}

/** The named organisations; for `its` the one before. */
function organisationsOf(view: SentenceView, match: Match): Referent[] {
  const before = match.has('its')
    ? (view.topic?.entity ?? view.meant('ORGANISATION', match.from) ?? bodyOfText(view))
    : undefined;
  return before ? [before] : match.all('of').map(({ entity }) => entity);
}

function takeAlike(view: SentenceView, match: Match): void {
  const said = view.claims.findLast(({ predicate }) => predicate === 'MEMBER_OF')?.object;
  for (const member of said ? match.all('members') : [])
    if (said) claim(view, membership.name, match, member, said, match.date('day')?.value);
}

function takeOurs(view: SentenceView, match: Match): void {
  const of = bodyOfText(view) ?? view.meant('ORGANISATION', match.from);
  if (!of) return;
  for (const member of match.all('members'))
    claim(view, membership.name, match, member, of, match.date('day')?.value);
  takeFollowing(view, match, [of]);
}

function bodyOfTopic(view: SentenceView, match: Match): Referent | undefined {
  return (
    view.meant('ORGANISATION', match.from) ??
    view.mainOrganisation ??
    view.meant('ORGANISATION', match.from) ??
    view.topic?.entity ??
    topicOfMembers(view, match)
  );
}

function takeOfTopic(view: SentenceView, match: Match): void {
  const of = match.one('of')?.entity ?? bodyOfTopic(view, match);
  if (!of) return;
  for (const member of match.all('members'))
    claim(view, membership.name, match, member, of, match.date('day')?.value);
  takeFollowing(view, match, [of]);
}

const following =
  /^ (?:[,،;؛] )?(?:and |و |then |followed by |ثم |later |, |most recently |finally |lastly |eventually )*((?:<C\d+> (?:(?:, )?and |, )?)+)(?:(?:followed |did so |joined |in turn )*(?:on|in|في) )?<D(\d+)>/u;

/** `… on 3 May and Morocco on 4 June`, والمغرب في …: others that did the same, each with its day. */
function takeFollowing(view: SentenceView, match: Match, organisations: readonly Referent[]): void {
  let at = match.end;
  for (;;) {
    const found = following.exec(view.text.slice(at));
    if (!found) return;
    const [whole, states = '', day] = found;
    const validFrom = view.reading.dates[Number(day)]?.value;
    for (const [, index] of states.matchAll(/<C(\d+)>/gu)) {
      const member = view.reading.mentions[Number(index)];
      for (const entity of member ? organisations : [])
        if (member) claim(view, membership.name, match, member, entity, validFrom);
    }
    at += whole.length;
  }
}

/** The organisation of the title, else the one of the only named office holders. */
function bodyOfText(view: SentenceView): Referent | undefined {
  const bodies = new Set(view.reading.heldOffices.map(({ object }) => object));
  const [body] = bodies;
  return (
    view.mainOrganisation ?? (body?.kind === 'Organization' && bodies.size === 1 ? body : undefined)
  );
}
