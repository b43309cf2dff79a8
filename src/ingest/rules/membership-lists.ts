import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import { claim } from './membership.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './view.js';

/** What brings in a list of members, with the organisation where the words name it. */
const openings = [
  '{of:O} ... (?:has |have )?(?:taken in|admitted|welcomed|accepted|gained)',
  '~(?:يضم|تضم|ضم|ضمت|قبل|قبلت|رحب|رحبت) {of:O} ... (?:دول|دوله|اعضاء|عضويته|عضويتها|states|members) .. :',
  '{of:O} ... (?:دول|دوله|اعضاء|عضوا|states|members|countries) .. :',
  '~(?:انضم|انضمت|التحق|التحقت) (?:اليه|اليها|الي {of:O}|(?=<|[وفبكل] <))',
  '(?:joined|acceded|accession|accessions) (?:of |{of:O} )?:',
];
const arabicSaid = '(?:فاعلنت|فانضمت|فالتحقت|فاعلن|فانضم)';
/** One of them: of whose membership the sentence speaks without naming the organisation. */
const single = [
  `(?:اما )?{member:C} ${arabicSaid} (?:عضويتها |اليها |اليه |انضمامها |عضويته )?(?:الي {of:O} )?(?:في|عام) ?{day:D}`,
  '{member:C} (?:عضو|عضوه) (?:مؤسس )?(?:فيها|فيه)',
  '~(?:فهي|وهي|فهو|وهو) (?:عضو|دوله) (?:مؤسس |مؤسسه )?(?:فيها|فيه)',
];
const left = [
  '(?:اما )?{member:C} [وف]?(?:فانسحبت|انسحبت|خرجت|غادرت|انسحب) .. (?:في|عام) ?{end:D} (?:بعد عضويه (?:بدات|استمرت|دامت) (?:في|عام|منذ) ?{start:D})?',
  '{member:C} (?:left|withdrew from) (?:it|{of:O}) (?:on|in) {end:D}',
];
/** Members of two: `four of the states of the Council are members of the Organization: …` */
const two = '(?:{group:G}|(?:دول|states of) {one:O}) .. (?:اعضاء في|members of) {other:O} .. : {members:C+}';

/** Lists of members in which a day belongs to the names before it, and members of whom the organisation is named before. */
export const membershipLists: ClaimRule = {
  name: 'membership-list',
  reads: 'Members one after another with the day of each: انضمت … في …، و… في …, "has taken in three states: … on …".',
  read(view) {
    for (const match of view.facts(two)) {
      const of = [match.one('other'), match.one('one') ?? ownerOf(view, match.one('group'))];
      for (const member of match.all('members'))
        for (const each of of) if (each) claim(view, match, member, each.entity);
    }
    for (const match of view.facts(...openings)) readList(view, match);
    for (const match of view.facts(...single)) readSingle(view, match);
    for (const match of view.facts(...left)) readLeft(view, match);
  },
};

/** Names and days in turn, from the opening on; a verb of leaving or not joining ends the list. */
function readList(view: SentenceView, opening: Match): void {
  const of = opening.one('of')?.entity ?? organisationBefore(view, opening.from);
  if (!of || /<O\d+>/u.test(view.text.slice(opening.start, opening.end).replace(/<O\d+>/u, '')) ) return;
  const rest = view.text.slice(opening.end);
  const end = rest.search(/ [وف]?(?:انسحب\S*|لم|اما|ليس|withdrew|left|applied|not|may|but) /u);
  let pending: Mention[] = [];
  const body = end < 0 ? rest : rest.slice(0, end);
  if (!startsWithMember(body)) return;
  for (const [word] of body.matchAll(/<[CD]\d+>|<[A-BE-Z]\d+>|[.;؛]/gu)) {
    const index = Number(/\d+/u.exec(word)?.[0] ?? -1);
    if (word.startsWith('<C')) pending.push(...[view.reading.mentions[index]].flatMap((each) => each ?? []));
    else if (word.startsWith('<D')) {
      take(view, opening, pending, of, view.reading.dates[index]?.value);
      pending = [];
    } else break;
  }
  take(view, opening, pending, of);
}

function startsWithMember(text: string): boolean {
  return /^\s*(?:\S+ ){0,6}?(?:[وفبكل] )?<C\d+>/u.test(text);
}

function take(view: SentenceView, match: Match, members: readonly Mention[], of: Referent, day?: string): void {
  for (const member of members) claim(view, match, member, of, day);
}

/** The organisation last named before the place, in this sentence or one of the two before. */
export function organisationBefore({ reading, sentence }: SentenceView, token: number): Referent | undefined {
  const earliest = reading.sentences[Math.max(0, sentence.index - 2)]?.from ?? 0;
  return reading.mentions
    .filter(({ kind, from, type }) => kind === 'Organization' && from < token && from >= earliest && type !== 'ROLE')
    .at(-1)?.entity;
}

function readSingle(view: SentenceView, match: Match): void {
  const member = match.one('member') ?? stateBefore(view, match.from);
  const of = match.one('of')?.entity ?? organisationBefore(view, match.from);
  if (member && of) claim(view, match, member, of, match.date('day')?.value);
}

/** Who فهي means: the state that the sentence, or the one before, begins with. */
function stateBefore({ reading, sentence }: SentenceView, token: number): Mention | undefined {
  const before = reading.sentences[Math.max(0, sentence.index - 1)]?.from ?? 0;
  return reading.mentions.find(({ kind, from }) => kind === 'Country' && from >= before && from < token);
}

function readLeft(view: SentenceView, match: Match): void {
  const member = match.one('member');
  const of = match.one('of')?.entity ?? organisationBefore(view, match.from);
  if (member && of) claim(view, match, member, of, match.date('start')?.value, match.date('end')?.value);
}

/** The organisation within the name of a group: المجلس of دول المجلس. */
function ownerOf({ reading }: SentenceView, group: Mention | undefined): Mention | undefined {
  return reading.mentions.find(
    ({ kind, from, to }) => kind === 'Organization' && group !== undefined && from >= group.from && to <= group.to,
  );
}
