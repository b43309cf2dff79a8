import { inOrder, verbFirst } from './in-any-order.js';
import type { Referent } from '../reading/entities.js';
import { thankedFor } from './thanks.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';

const arabicHosted = '~(?:استضاف|تستضيف|يستضيف|استقبل|تستقبل|يستقبل|احتضن|تحتضن|يحتضن)ت?';
const patterns = [
  `${arabicHosted} {hosts:O+} ... {edition:ES}`,
  `{hosts:O+} (?:يوم )?(?:<D\\d+> )?(?:قد )?${arabicHosted} ... {edition:ES}`,
  `${arabicHosted} {edition:ES} {hosts:O+}`,
  `${arabicHosted}(?:ها|ه) {hosts:O+}`,
  `(?:~باستضافه|~بضيافه|~في ضيافه|~استضافته|~استضافتها) (?:[^<\\s]{3,}ه )?(?:من )?{hosts:O+}`,
  '~استضافه (?:كريمه |مشتركه )?من (?:قبل |جانب )?{hosts:O+}',
  '~(?:استضيف|استضيفت|استضافه|احتضان) ..E {edition:ES} ..O (?:من قبل|من جانب|من طرف|لدي) {hosts:O+}',
  '~(?:حلت|حل) {edition:ES} ..O (?:ضيفه|ضيفا) علي {hosts:O+}',
  '(?:~الجهه المستضيفه|~الجهه المضيفه|~المضيف|~المستضيف)(?: كانت| هي| هو)? {hosts:O+}',
  '(?:its|whose) hosts? (?:is|are|was|were) {hosts:O+}',
  '(?:guests? of|host was|hosts were|played host to {edition:ES} ,) {hosts:O+}',
  'it was {hosts:O+} (?:that|which|who) hosted (?:{edition:ES}|it|event|gathering|meeting)',
  '{hosts:O+} (?:acted|served) as (?:its )?(?:host|hosts)',
  '{hosts:O+} (?:played|plays) host to {edition:ES}',
  '{hosts:O+} (?:has |have |had )?(?:jointly )?(?:hosted|hosts|hosting) ... {edition:ES}',
  '{hosts:O+} (?:has |have |had )?(?:jointly )?(?:hosted|hosts) (?<it>it|them|event|gathering|meeting)',
  '{edition:ES} ... hosted by {hosts:O+}',
  '(?<it>it|which|and|event|gathering|meeting) (?:was |is |were |had been |has been )?(?:jointly )?hosted by {hosts:O+}',
  'hosted by {hosts:O+}',
];
const hostingNoun = '[وفبل]{0,2}(?:ال)?(?:استضافه|احتضان|ضيافه)';
patterns.push(
  '{edition:ES} (?:in <L\\d+> )?, which {hosts:O+} (?:has |have |had )?(?:hosted|hosts|is hosting)',
  inOrder('{hosts:O+}', '(?:hosted|hosts|hosting|welcomed)', '{edition:ES}'),
  ...verbFirst(
    '{hosts:O+}',
    '{edition:ES}',
    '[وف]?(?:قد )?(?:استضاف|استضافت|[يت]ستضيف|احتضن|احتضنت|[يت]حتضن)',
    4,
  ),
  `${hostingNoun} (?:(?!<)\\S+ )?(?:من )?{hosts:O+}`,
);
/** `which it received`, تستضيفه هذه المرة …: by a pronoun, with a few words before the host. */
patterns.push(
  `[وف]?(?:استضاف|استضافت|[يت]ستضيف|احتضن|احتضنت|[يت]حتضن|[يت]ستقبل|استقبلت)(?:ها|ه) (?:(?!<)[^\\s.;؛:؟?!]+ ){1,4}?{hosts:O+}`,
  '{hosts:O+} (?:is|was|are|were) (?:its |joint |main |official )?hosts?',
  'and {hosts:O} (?:as )?its hosts?(?= [.,;])',
  '(?:with|,) {hosts:O+} (?:as (?:its )?hosts?|playing hosts?|hosting|in role of hosts?)',
  '(?:welcomed|received|put up) by {hosts:O+}',
  '{hosts:O+} (?:took on|took|assumed|accepted|had) (?:role of host|hosting)',
  '[وف]?(?:تولي|تولت|[يت]تولي|تكفل|تكفلت|اضطلع|اضطلعت|تشرف|تشرفت) {hosts:O+} (?:(?!<)[^\\s.;؛:]+ ){0,2}?ب?(?:ال)?استضافه(?:ها|ه|تها|ته)?',
  '[وف]?(?:تولي|تولت|[يت]تولي) (?:استضافتها|استضافته|الاستضافه) {hosts:O+}',
);
patterns.push(
  '[وف]?(?:الت|اسندت|عهد|عهدت|انيطت|اوكلت) ب?استضافه {edition:ES} (?:الي|ب) {hosts:O+}',
);
const together = [
  '{hosts:O} (?:شريكا|شريكه) في استضافه {edition:ES}(?: (?:الي جانب|مع) {also:O+})?',
  '{hosts:O} (?:, )?(?:alongside|along with|together with|jointly with) {also:O+} (?:, )?(?:hosted|co-hosted) (?:{edition:ES}|it|event|meeting)',
  '{hosts:O+} (?:shared|share|split|divided) (?:(?!<)[a-z]+ ){0,3}?(?:hosting|host|hosts)(?: (?:(?!<)[a-z]+ ){0,2}?with {also:O+})?',
  '[وف]?(?:[يت]?تقاسم|تقاسمت|اقتسم|اقتسمت|[يت]?تشاطر|تشاطرت|[يت]?تشارك|تشاركت|[يت]?شترك|اشتركت|اشترك) {hosts:O+} (?:مع {also:O+} )?(?:(?!<)[^\\s.;؛:]+ ){0,2}?(?:ال)?(?:استضافه|استضافتها|استضافته|ضيافه)',
  inOrder('{hosts:O+}', '(?:co-hosted|co-hosts|co-hosting)', '{edition:ES}'),
  '{hosts:O+} (?:has |have |had )?co-(?:hosted|hosts) (?:{edition:ES}|it|event|gathering|meeting)(?: (?:together |jointly |along )?with {also:O+})?',
  '{hosts:O} (?:has |had )?hosted (?:{edition:ES}|it|event|gathering|meeting) (?:together|jointly|along) with {also:O+}',
  '~استضاف(?:ت)? {hosts:O} و {also:O+} (?:معا |سويا )?(?:{edition:ES}|\\S+)',
  '{edition:ES} ... co-hosted by {hosts:O+}',
  '(?:it|which|and|event|gathering|meeting|conference|summit) (?:was |is |had been |has been )?(?:jointly )?co-hosted by (?:(?!<)[a-z]+ and )?{hosts:O+}',
  '~(?:شارك|شاركت|تشارك|اشترك|اشتركت|تشاركت) {hosts:O+} ... في استضافه (?:{edition:ES}|\\S+)',
  '{hosts:O+} ~?(?:شارك|شاركت|اشترك|اشتركت|تشاركت) ... في استضافه (?:{edition:ES}|\\S+)',
  '~(?:الاستضافه المشتركه|استضافه مشتركه) (?:مع|بين) {hosts:O+}',
];

/** Reads a host in the sentence, with the edition that it names or is about. */
export const hosting: ClaimRule = {
  name: 'hosting',
  reads:
    'Who hosted an edition: استضافت … الدورة, باستضافة, "hosted by"; several who host it together co-host.',
  read(view) {
    for (const match of view.facts(...together)) take(view, match, true);
    for (const match of view.facts(...patterns)) take(view, match, false);
    for (const { who, edition, ...place } of thankedFor(view, 'HOSTED'))
      view.relate(hosting.name, place, [who, 'HOSTED', edition], { method: 'MEANT' });
  },
};

/** `hosted it at its headquarters`, استضافته … في مقرها: the place of the edition. */
const ownHouse =
  /^ (?:(?:[وفبكل] )?<[ESD]\d+> )?(?:(?:في|داخل|at|in|on) (?:its (?:own )?(?:[a-z]+ )?(?:headquarters|seat|premises|campus|building|offices|halls?|grounds)|(?:مقرها|مقره|مبناها|مبناه|حرمها|حرمه|قاعاتها|قاعاته|رحابها|رحابه)))|^ [بف](?:مقرها|مقره|مبناها|حرمها) /u;

function takeOwnHouse(view: SentenceView, match: Match, host: Referent, edition: Referent): void {
  if (ownHouse.test(view.text.slice(match.end)))
    view.claim(hosting.name, match, {
      subject: edition,
      predicate: 'HELD_AT',
      object: host,
      method: 'MEANT',
    });
}

function take(view: SentenceView, match: Match, isTogether: boolean): void {
  const edition = view.editionDone(match, 'edition');
  const hosts = [...match.all('hosts'), ...match.all('also')].map(({ entity }) => entity);
  if (!edition) return;
  const [only, ...more] = hosts;
  if (only && more.length === 0) takeOwnHouse(view, match, only, edition);
  const predicate = isTogether || hosts.length > 1 ? 'CO_HOSTED' : 'HOSTED';
  const isSure = / (?:(?:co-)?hosted|hosts?|\S*باستضافه|\S*المستضيفه|\S*المضيفه) /u.test(
    view.text.slice(match.start - 1, match.end),
  );
  for (const subject of hosts.filter((host) => isSure || !isHall(host)))
    if (!saysCoHosted(view, subject, edition))
      view.claim(hosting.name, match, {
        subject,
        predicate,
        object: edition,
        method: match.has('edition') ? 'EXPLICIT' : 'MEANT',
      });
}

/** True for a hall or hotel, which is a place, not a host, if the verb may mean either. */
function isHall({ names }: Referent): boolean {
  return [...names].some((name) =>
    /^(?:ال)?(?:قاعة|فندق|مسرح|قصر)|^(?:ال)?مركز .*(?:مؤتمرات|معارض)|(?:hotel|hall|arena|(?:conference|convention|congress|exhibition) cent(?:re|er))$/iu.test(
      name,
    ),
  );
}

function saysCoHosted(view: SentenceView, subject: Referent, object: Referent): boolean {
  return view.claims.some(
    (claim) =>
      claim.subject === subject && claim.object === object && claim.predicate.endsWith('HOSTED'),
  );
}
