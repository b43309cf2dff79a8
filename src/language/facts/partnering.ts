import type { Method } from '../../model/values/lists.js';
import type { Referent } from '../reading/entities.js';
import { partnersOf } from './partners-of.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isSaid } from './claims-read.js';

/** An aside between commas, without another organisation. */
const aside = '(?:[,،] (?:(?!<O)[^\\s.;؛:؟?!,،]+ ){1,9}[,،] )?';
const patterns = [
  '{one:O} (?:ل )?شراكه (?:\\S+ ){0,2}?مع {other:O}(?: (?:(?:منذ|في) )?{since:D})?',
  '~(?:وقع|وقعت|ابرم|ابرمت) {one:O} (?:\\S+ ){0,3}?شراكه (?:\\S+ ){0,2}?مع {other:O}(?: (?:(?:منذ|في) )?{since:D})?',
  '{one:O} (?:has been |is |are |became )?(?:partners?|in partnership|partnered) (?:of |with )?{other:O}(?: (?:since|in|on) {since:D})?',
  '{one:O} (?:(?!<|(?:run|held|staged|hosted|made|published|produced|opened|convened|organi[sz]ed|,) )[^\\s.;؛:؟?!]+ ){0,10}?partnership with {other:O}(?: (?:since|in) {since:D})?',
  `{one:O} ${aside}and {other:O} ${aside}(?:have |has |had )?(?:\\S+ )?(?:concluded|signed|entered into|formed|sealed) (?:\\S+ ){0,3}?partnership`,
  `~(?:وقع|وقعت|ابرم|ابرمت|عقد|عقدت) {one:O} ${aside}و {other:O} ${aside}(?:(?!<)\\S+ ){0,3}?\\S*شراكه`,
];
patterns.push();
/** The second before the first: `the Institute, with which the Union has had a partnership since …`. */
const turned = [
  '{other:O} , with (?:which|whom) {one:O} (?:\\S+ ){0,4}?(?:partnership|partnered|partners)(?: (?:since|in|from) {since:D})?',
];
const between = [
  '[وفبل]{0,2}(?:ال)?شراكه (?:(?!<)\\S+ ){0,2}?(?:(?:منذ|من|في) ?{since:D} )?بين {one:O} و {other:O}',
  '~(?:ترتبط|يرتبط) {one:O} ب\\S+ (?:\\S+ )?(?:شراكه|تعاون) (?:\\S+ )?مع {other:O}(?: (?:(?:منذ|في) )?{since:D})?',
  '~(?:ترتبط|يرتبط) {one:O} بشراكه (?:\\S+ )?مع {other:O}(?: (?:(?:منذ|في) )?{since:D})?',
  '{one:O} and {other:O} (?:have been|had been|are|became|were|have become) (?:\\S+ )?partners(?: (?:since|in|on) {since:D})?',
];
between.push(
  '~(?:تربط|يربط|تجمع|يجمع) {one:O} (?:منذ <D\\d+> )?(?:\\S+ )?شراكه (?:(?!<)\\S+ ){0,2}?(?:ب|مع) {other:O}(?: (?:(?:منذ|في) )?{since:D})?',
);
/** Nouns of agreements between two. */
const pact =
  '(?:memorandum of (?:understanding|cooperation)|(?:cooperation|partnership|framework) (?:agreement|accord|pact)|agreement on cooperation|partnership)';
const arabicPact =
  '\\S*(?:مذكره (?:ال)?(?:تفاهم|تعاون)|اتفاقيه (?:ال)?(?:تعاون|شراكه)|اتفاق (?:ال)?(?:تعاون|شراكه)|بروتوكول (?:ال)?تعاون|شراكه)';
const signing = '(?:[وف]?(?:وقع|وقعت|ابرم|ابرمت|عقد|عقدت|امضي|امضت|وقعا))';
const signed =
  '(?:signed|concluded|entered into|sealed|inked|struck|put their names to|put its name to|put their signatures to)';
/** `of Jordan`, في الأردن. */
const seat = '(?:(?:of|in|في|ب) <[CL]\\d+> )?';
/** Words without names. */
const few = '(?:(?!<[OPE])[^\\s.;؛:؟?!]+ ){0,4}?';
/** `, on Tuesday 5 May 2026,`. */
const when = '(?:[,،]? ?(?:(?!<O)[^\\s.;؛:؟?!,،]+ ){1,6}[,،] )?';
const pacts = [
  `{one:O} ${seat}and {other:O} ${seat}(?:have |had |has )?(?:today |yesterday |<D\\d+> )?${when}(?:have |had |today |yesterday )?${signed} ${few}${pact}`,
  `{one:O} ${aside}(?:has |have |had )?(?:today |yesterday |already |also |<D\\d+> )?(?:${signed}|has|have|had|maintains) ${few}${pact} (?:\\S+ ){0,2}?with {other:O}`,
  `${signing} {one:O} ${seat}${aside}و {other:O} ${seat}${when}${few}${arabicPact}`,
  `${signing} {one:O} ${when}${few}${arabicPact} ${few}مع {other:O}`,
  `{one:O} (?:، (?:(?!<O)[^\\s.;؛:]+ ){1,12}، )?(?:قد |ان |اليوم |امس )?${signing} ${few}${arabicPact} ${few}مع {other:O}`,
];
pacts.push();
const anyOrder = [
  '{one:O} (?:and|و) {other:O} (?:(?!<[^DL])[^\\s.;؛:؟?!]+ ){0,8}?(?:partners?|partnership|\\S*شراكه|شريكين)',
  '[وفبل]{0,2}(?:ال)?شراكه (?:(?!<[^DL])[^\\s.;؛:؟?!]+ ){0,5}?(?:بين |مع )?{one:O} (?:و|مع) {other:O}',
];
const ofIt = [
  '(?:{since:D} )?~(?:دخل|دخلت|ارتبط|ارتبطت) (?:في |ب )?\\S*شراكه (?:\\S+ )?مع {other:O}',
  '(?:it|which) (?:has |have |had )?(?:entered|gone) into (?:[a-z]+ )?partnership with {other:O}(?: (?:since|in|on) {since:D})?',
  '(?:it|which) (?:has been |is |was |became )partners? (?:of|with) {other:O}(?: (?:since|in) {since:D})?',
];
ofIt.push(
  '\\S*شراكه (?:بدات|بداها|انطلقت|تعود|قايمه|ممتده|مستمره) (?:معا |الي |منذ |في )?{since:D} مع {other:O}',
  '(?:{since:D} )?[وف]?(?:صار|صارت|اصبح|اصبحت|بات|باتت|غدا|غدت) (?:شريكا|شريكه) (?:\\S+ )?ل {other:O}',
);
/** `The two organisations signed a memorandum`: the only two in the title. */
const ofBoth = [
  `(?:two|both) (?:organizations|organisations|institutions|bodies|agencies|sides|parties) ${few}(?:${signed} ${few}${pact}|partners)`,
  `[وف]?${signing} (?:المنظمتان|الجانبان|الطرفان|الموسستان|الهيئتان) ${few}${arabicPact}`,
];
/** وقّعنا: the speaker belongs to the text's organisation. */
const ours = [
  '~(?:وقعنا|ابرمنا|لدينا|عقدنا) شراكه (?:\\S+ ){0,2}?مع {other:O}(?: (?:(?:منذ|في) )?{since:D})?',
];

export const partnering: ClaimRule = {
  name: 'partnering',
  reads:
    'Partners: شراكة قائمة مع … منذ …, "a partnership with … since …"; of an interview وقّعنا شراكة مع ….',
  read(view) {
    for (const match of view.facts(...turned, ...between, ...patterns, ...pacts, ...anyOrder))
      take(view, match, match.one('one')?.entity, 'EXPLICIT');
    for (const { match, subject, object, since } of partnersOf(view))
      if (!isSaid(view, { subject, predicate: 'PARTNER_OF', object }))
        view.relate(partnering.name, match, [subject, 'PARTNER_OF', object], {
          validFrom: since,
          method: 'MEANT',
        });
    for (const match of view.facts(...ofIt))
      take(view, match, view.meant('ORGANISATION', match.from), 'MEANT');
    for (const match of view.facts(...ofBoth)) takeBoth(view, match);
    for (const match of view.facts(...ours))
      take(view, match, view.meant('ORGANISATION', match.from), 'MEANT');
  },
};

function takeBoth(view: SentenceView, match: Match): void {
  const title = view.reading.sentences[0];
  const named = title?.isHeading === true ? view.reading.within(title.from, title.to) : [];
  const bodies = named.filter(({ kind, type }) => kind === 'Organization' && type === 'NAME');
  const [one, other, ...more] = new Set(bodies.map(({ entity }) => entity));
  if (more.length === 0)
    view.relate(partnering.name, match, [one, 'PARTNER_OF', other], { method: 'MEANT' });
}

function take(
  view: SentenceView,
  match: Match,
  subject: Referent | undefined,
  method: Method,
): void {
  const validFrom = match.date('since')?.value;
  const object = match.one('other')?.entity;
  if (subject === object || isSaid(view, { subject, predicate: 'PARTNER_OF', object })) return;
  if (isOfEdition(view, match)) return;
  view.relate(partnering.name, match, [subject, 'PARTNER_OF', object], {
    validFrom,
    method,
  });
}

/** الدورة …، بالشراكة بين …: joint makers of an edition. */
function isOfEdition({ text }: SentenceView, { start, end }: Match): boolean {
  return (
    / [وف]?(?:بالشراكه|بالتعاون) /u.test(text.slice(start - 1, end)) &&
    /<[ES]\d+>/u.test(text.slice(0, start))
  );
}
