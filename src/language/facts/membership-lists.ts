import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import { claim } from './member-claim.js';
import type { ClaimRule } from './rule.js';
import { SentenceView, type Match } from './sentence-view.js';

/** Words that introduce a list of members, with the organisation if named. */
const openings = [
  '(?:members|member states|states|دول|اعضاء|الدول الاعضاء في) (?:of )?{of:O} :',
  '{of:O} ... (?:has |have )?(?:taken in|admitted|welcomed|accepted|gained)',
  '~(?:يضم|تضم|ضم|ضمت|قبل|قبلت|رحب|رحبت) {of:O} ... (?:دول|دوله|اعضاء|عضويته|عضويتها|states|members) .. :',
  '{of:O} ... (?:دول|دوله|اعضاء|عضوا|states|members|countries) .. :',
  '~(?:انضم|انضمت|التحق|التحقت) (?:اليه|اليها|الي {of:O}|(?=<|[وفبكل] <))',
  '(?:joined|acceded|accession|accessions) (?:of |{of:O} )?:',
  '~?[بل]?انضمام (?:\\S+ ){0,3}?(?:دول|دوله|اعضاء|بلدان|دولتين|بلدين|عضوين) .. الي {of:O} [،:]? ?(?:هي|هما|وهي|وهما|هم)?',
  '(?:accession|admission|entry) of (?:\\S+ ){0,3}?(?:states|countries|members|nations) (?:to {of:O} )?[,:](?: namely)?',
  '(?:states|countries|members|nations) (?:have |had )?(?:joined|acceded to) {of:O} [,:](?: namely)?',
  '~(?:انضمت|التحقت) (?:\\S+ ){0,3}?(?:دول|دوله|بلدان|دولتان|بلدان) .. الي {of:O} [،:]? ?(?:هي|هما|وهي|وهما|هم)?',
];
const arabicSaid = '(?:فاعلنت|فانضمت|فالتحقت|فاعلن|فانضم)';
/** A single member, in a sentence about membership without the organisation. */
const single = [
  `(?:اما )?{member:C} ${arabicSaid} (?:عضويتها |اليها |اليه |انضمامها |عضويته )?(?:الي {of:O} )?(?:(?:في) )?{day:D}`,
  '{member:C} (?:عضو|عضوه) (?:مؤسس )?(?:فيها|فيه)',
  '~(?:فهي|وهي|فهو|وهو) (?:عضو|دوله) (?:مؤسس |مؤسسه )?(?:فيها|فيه)',
];
/** Members of two: `four of the states of the Council are members of the Organization: …` */
const two =
  '(?:{group:G}|(?:دول|states of) {one:O}) .. (?:اعضاء في|members of) {other:O} .. : {members:C+}';

/** The sentence before is about members, and this one lists them. */
const counted =
  '(?:^ )?(?:they|these|those|~هي|~وهي|~وهذه الدول) (?:are|were|هي)? ?(?:: )?{members:C+}';
const spokenOf =
  / (?:members?|member states?|states|countries) of (?:[وفبكل] )*<O(\d+)>|(?:دول|اعضاء|الدول الاعضاء في) (?:[وفبكل] )*<O(\d+)>/u;

/** Reads lists of members in which a day belongs to the names before it, and members of an organisation named before. */
export const membershipLists: ClaimRule = {
  name: 'membership-list',
  reads:
    'Members one after another with the day of each: انضمت … في …، و… في …, "has taken in three states: … on …".',
  read(view) {
    for (const match of view.facts(two)) {
      const of = [match.one('other'), match.one('one') ?? ownerOf(view, match.one('group'))];
      for (const member of match.all('members'))
        for (const each of of)
          if (each) claim(view, membershipLists.name, match, member, each.entity);
    }
    for (const match of view.facts(counted)) readCountedOut(view, match);
    for (const match of view.facts(...openings)) readList(view, match);
    for (const match of view.facts(...single)) readSingle(view, match);
  },
};

/** Names and days in turn, after the opening; a verb of leaving or not joining ends the list. */
function readList(view: SentenceView, opening: Match): void {
  const of = opening.one('of')?.entity ?? view.meant('ORGANISATION', opening.from);
  const body = bodyOf(view.text, opening);
  if (of && startsWithMember(body)) takeInTurn(view, opening, of, body);
}

function takeInTurn(view: SentenceView, opening: Match, of: Referent, body: string): void {
  let pending: Mention[] = [];
  for (const [word] of body.matchAll(/<[A-Z]\d+>|[.;؛]| (?:ثم|وهي|then|followed) /gu)) {
    if (word.startsWith(' ')) {
      take(view, opening, pending, of);
      pending = [];
      continue;
    }

    const index = Number(word.slice(2, -1));
    if (word.startsWith('<C')) pending.push(...view.reading.mentions.slice(index, index + 1));
    else if (!word.startsWith('<D')) break;
    else {
      take(view, opening, pending, of, view.reading.dates[index]?.value);
      pending = [];
    }
  }
  take(view, opening, pending, of);
}

/** The list after the opening, without states that left, did not join or may join; empty if another organisation is in it. */
function bodyOf(text: string, opening: Match): string {
  const { start, end } = opening;
  if ((text.slice(start, end).match(/<O\d+>/gu) ?? []).length > 1) return '';
  const rest = text.slice(end);
  if (/ (?:members? of|(?:which|who) (?:joined|entered)) (?:[وفبكل] )*<O/u.test(rest)) return '';
  if (!opening.one('of') && /^[^.;؛]*<O\d+>/u.test(rest)) return '';
  const stop = rest.search(
    / [وف]?(?:انسحب\S*|لم|اما|ليس|حين|بينما|فيما|withdrew|left|applied|not|may|but|while|whereas|kept|rejected|declined|postponed|candidates?|observers?) /u,
  );
  return stop < 0 ? rest : rest.slice(0, stop);
}

function startsWithMember(text: string): boolean {
  return /^\s*(?:\S+ ){0,6}?(?:[وفبكل] )?<C\d+>/u.test(text);
}

function take(
  view: SentenceView,
  match: Match,
  members: readonly Mention[],
  of: Referent,
  day?: string,
): void {
  for (const member of members) claim(view, membershipLists.name, match, member, of, day);
}

function readCountedOut(view: SentenceView, match: Match): void {
  const before = view.reading.sentences[view.sentence.index - 1];
  const isFirst = match.start <= 1;
  if (!before || !isFirst) return;
  const { text } = new SentenceView(view.reading, before);
  const found = spokenOf.exec(text);
  const of = view.reading.mentions[Number(found?.[1] ?? found?.[2] ?? -1)];
  if (of)
    for (const member of match.all('members'))
      claim(view, membershipLists.name, match, member, of.entity);
}

function readSingle(view: SentenceView, match: Match): void {
  const member = match.one('member') ?? stateBefore(view, match.from);
  const of = match.one('of')?.entity ?? view.meant('ORGANISATION', match.from);
  if (member && of) claim(view, membershipLists.name, match, member, of, match.date('day')?.value);
}

/** The state meant by فهي: the one that the sentence, or the one before, begins with. */
function stateBefore({ reading, sentence }: SentenceView, token: number): Mention | undefined {
  const before = reading.sentences[Math.max(0, sentence.index - 1)]?.from ?? 0;
  return reading.within(before, token).find(({ kind }) => kind === 'Country');
}

/** The organisation within the name of a group: المجلس in دول المجلس. */
function ownerOf({ reading }: SentenceView, group: Mention | undefined): Mention | undefined {
  return group && reading.within(group.from, group.to).find(({ kind }) => kind === 'Organization');
}
