import type { Referent } from '../reading/entities.js';
import { claim } from './member-claim.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isBody } from '../reading/mention.js';

const found = '(?:founded|launched|established|created|set up|formed)';
const states = '(?:of them|states|members|countries|nations|they|founders|governments)';
/** Founders are members since the founding. */
const founders = [
  `${states} (?:that |which |who )?(?:jointly |together |first )?${found} it (?:(?:in|at) <[LC]\\d+> )?(?:on|in) {day:D} (?::|, namely) {members:C+}`,
  `${states} (?:that |which |who )(?:jointly |together |first )?${found} it (?:(?:in|at) <[LC]\\d+> )?(?:on|in) {day:D} (?:(?:were|are) )?{members:C+}`,
];
const foundersOfNamed = [
  `{members:C+} (?:had |have |jointly |together )*(?:set|${found}) {of:O} (?:up )?(?:(?:in|at) <[LC]\\d+> )?(?:on|in) {day:D}`,
];
const joined =
  '(?:joined|came in|acceded|entered|were admitted|was admitted|signed up|came aboard)';
/** Members of the organisation that the text is about, with or without a date. */
const ofTopic = [
  `{members:C+} (?:had |have |has )?${joined} (?:later|earlier|soon|shortly|next|then|last|in same year|same year|year after|year later)`,
  '{members:C+} (?:complete|completes|completed|round out|rounds out|make up rest of|close|closes) (?:list|circle|membership|roll|table|ranks|group)',
  '{members:C+} (?:still )?(?:remains|remain|stays|stay|is still|are still) (?:a )?(?:[a-z]+ )?members?(?= [.,;])',
  '{members:C+} (?:is|was) (?:newest|latest|youngest|most recent|last)(?: member| one)?(?: (?:, )?(?:having joined|joining|to join)(?: (?:on|in) {day:D})?)?(?= [,.;])',
  '{members:C+} (?:is|are) (?:full |already )?members? (?:as well|too|also|now|today)',
  '(?:they|it|<C\\d+>) (?:was|were) (?:later |soon |then |in turn )?(?:followed|joined) by {members:C+}(?: (?:on|in) {day:D})?',
];
const speaksOfMembers =
  / (?:members?|membership|member states?|join(?:ed|s|ing)?|accede[ds]?|acceding|accession|admitted|admission|founders?|founded) /u;

/** Reads English phrases about members of an unnamed organisation, and about founders. */
export function readEnglishMembers(view: SentenceView, rule: string): void {
  for (const match of view.facts(...foundersOfNamed)) {
    const of = match.one('of')?.entity;
    if (of) take(view, rule, match, of);
  }
  for (const match of view.facts(...founders)) {
    const of = view.meant('ORGANISATION', match.from);
    if (of) take(view, rule, match, of);
  }
  for (const match of view.facts(...ofTopic)) {
    const of = topicOfMembers(view, match);
    if (of) take(view, rule, match, of);
  }
}

function take(view: SentenceView, rule: string, match: Match, of: Referent): void {
  for (const member of match.all('members'))
    claim(view, rule, match, member, of, match.date('day')?.value);
}

const farthest = 5;

/** The last organisation, if the sentences since, or this one, are about members. */
export function topicOfMembers(view: SentenceView, match: Match): Referent | undefined {
  const { reading, sentence } = view;
  for (let index = sentence.index; index >= Math.max(0, sentence.index - farthest); index -= 1) {
    const { from = 0, to = 0 } = reading.sentences[index] ?? {};
    const body = reading.lastBefore(Math.min(to, match.from), isBody, from);
    if (body) return speaksNear(view, index) ? body.entity : undefined;
  }
  return undefined;
}

/** Whether all sentences from one to this are about members. */
function speaksNear({ reading, sentence }: SentenceView, index: number): boolean {
  const { from = 0 } = reading.sentences[index] ?? {};
  const words = reading.tokens.slice(from, sentence.to).map(({ folded }) => folded);
  return speaksOfMembers.test(` ${words.join(' ')} `);
}
