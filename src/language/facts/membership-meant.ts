import { fold } from '../../shared/text/fold.js';
import type { Mention } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { claim } from './member-claim.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isBody } from '../reading/mention.js';

const states = '(?:states|countries|members|nations|governments|economies)';
const arabicStates = '(?:دول|دوله|دولا|عضوا|اعضاء|اعضايها|اعضايه|بلدا|بلدان|حكومات)';
/** Words for people from states, who are not the states. */
const others =
  'delegates|guests|participants|observers|offices|branches|partners|candidates|applicants|visitors|experts|students|projects|clients|users|customers|وفود|مندوبون|ضيوف|مراقبين|مراقبون|مكاتب|فروع|شركاء|مرشحون|مشاركون|خبراء|طلاب|مشاريع|عملاء';
const gap = (most: number): string =>
  `(?:(?!<[OCE]|(?:${others}) )[^\\s.;؛:؟?!]+ ){0,${String(most)}}?`;
const among =
  '(?:among them|amongst them|among which|including|such as|namely|notably|منها|ومنها|من بينها|بينها|وبينها|من ضمنها|ابرزها|مثل|هي|وهي|هم|وهم|منهم|من بينهم|بينهم)';
/** A list after words for an organisation of states. */
const lists = [
  `{of:O} (?:is|was|has|counts|comprises|unites|groups|numbers|gathers|includes|, an?) ${gap(9)}${states} ${gap(3)}${among} (?:are |both )?{members:C+}`,
  `{of:O} ${gap(14)}[وف]?(?:[يت]ضم|[يت]جمع|[يت]تالف|[يت]تكون|مولفه|مولف|مكونه|مكون|[وف]?(?:هي|هو) (?:هييه|منظمه|اتحاد|رابطه|تحالف)) ${gap(7)}${arabicStates} ${gap(3)}${among} {members:C+}`,
  `[وف]?(?:[يت]ضم|[يت]جمع|[يت]تالف|[يت]تكون) {of:O} ${gap(6)}${arabicStates} ${gap(3)}${among} {members:C+}`,
  `(?:[وف]?في عضويه|[وف]?في) {of:O} ${arabicStates} ${gap(5)}${among} {members:C+}`,
];
/** `They belong to …`, وهي عضو في …: the states in the sentence before. */
const ofStates = [
  '(?:they|both|all of them) (?:all |both |also )?(?:belong|belonged) (?:also )?to {of:O+}',
  '(?:they|both|all of them) (?:are|were) (?:all |both |also )?members of {of:O+}',
];
/** The same for one state. */
const ofState = [
  '(?:it|kingdom|sultanate|emirate|republic|country) (?:also )?(?:belongs|belonged) (?:also )?to {of:O+}',
  '(?:it|kingdom|sultanate|emirate|republic|country) (?:is|was) (?:also )?(?:[a-z]+ )?member of {of:O+}',
  '[وف]?(?:هي|هو) (?:كذلك |ايضا )?(?:عضو|عضوه|دوله عضو|من الدول (?:الموسسه|الاعضاء)|احدي الدول (?:الموسسه|الاعضاء)|من موسسي|من اعضاء) (?:(?:موسس|موسسه|كامل|كامله) )?(?:في |ل )?{of:O+}',
  '[وف]?(?:تنتمي|ينتمي) (?:(?:السلطنه|المملكه|الجمهوريه|الاماره|الدوله|البلاد) )?(?:كذلك |ايضا )?الي {of:O+}',
];

/** `it entered …`: the same with a day. */
const joining =
  'it (?:then |later |also )?(?:entered|joined|acceded to) {of:O}(?: (?:on|in) {day:D})?';
/** `It came in on …`: the organisation named before. */
const cameIn = 'it (?:came in|joined|was admitted|entered) (?:only |later )?(?:on|in) {day:D}';
/** `Ghana is a member; Kenya is not`: the only organisation in the sentence before. */
const ofBody = '{members:C+} (?:is|are) (?:full |already )?members?(?= [.,;])';

export const membershipMeant: ClaimRule = {
  name: 'membership-meant',
  reads:
    'Members behind "an organisation of ten states, among them …", تضم دولًا منها …; and of the state named before: "It belongs to …", وهي من الدول المؤسسة ل….',
  read(view) {
    for (const match of view.facts(...lists)) take(view, match, match.all('members'));
    for (const match of view.facts(...ofStates)) take(view, match, statesBefore(view));
    for (const match of view.facts(...ofState, joining)) take(view, match, stateMeant(view, match));
    for (const match of view.facts(cameIn)) takeComing(view, match);
    for (const match of view.facts(ofBody)) takeOfBody(view, match);
  },
};

function take(view: SentenceView, match: Match, members: readonly Mention[]): void {
  const since = match.date('day')?.value;
  for (const { entity } of match.all('of'))
    for (const member of members) claim(view, membershipMeant.name, match, member, entity, since);
}

function takeComing(view: SentenceView, match: Match): void {
  const of = view.meant('ORGANISATION', match.from);
  const since = match.date('day')?.value;
  for (const member of of ? stateMeant(view, match) : [])
    if (of) claim(view, membershipMeant.name, match, member, of, since);
}

function takeOfBody(view: SentenceView, match: Match): void {
  const before = view.reading.sentences[view.sentence.index - 1];
  const named = before ? view.reading.within(before.from, before.to).filter(isBody) : [];
  const [body, ...others] = new Set(named.map(({ entity }) => entity));
  if (!body || others.length > 0) return;
  for (const member of match.all('members')) claim(view, membershipMeant.name, match, member, body);
}

const isState = ({ kind }: Mention): boolean => kind === 'Country';
/** The states of the sentence before, if it is about nothing else. */
function statesBefore({ reading, sentence }: SentenceView): readonly Mention[] {
  const before = reading.sentences[sentence.index - 1];
  const named = before ? reading.within(before.from, before.to) : [];
  return named.some(isBody) ? [] : named.filter(isState);
}

/** The state meant by السلطنة, else the first state of the sentence or the one before, which is its topic. */
function stateMeant(view: SentenceView, match: Match): readonly Mention[] {
  const { reading, sentence } = view;
  const noun = nouns.exec(view.text.slice(match.start, match.end))?.[1];
  const called = noun === undefined ? undefined : stateCalled(view, match.from, noun);
  if (noun !== undefined) return called ? [called] : [];
  const before = reading.sentences[sentence.index - 1];
  const state = [
    ...reading.within(sentence.from, match.from),
    ...(before ? reading.within(before.from, before.to) : []),
  ].find(isState);
  return state && isSubject(view, state) ? [state] : [];
}

const nouns = /(?:^|ال)(kingdom|sultanate|emirate|republic|سلطنه|مملكه|جمهوريه|اماره) /u;

/** The last state with the noun in a name. */
function stateCalled({ reading }: SentenceView, token: number, noun: string): Mention | undefined {
  return reading.lastBefore(token, ({ kind, entity }) => {
    const names = [...entity.names, ...reading.lexicon.namesOf(entity.ref)];
    return kind === 'Country' && names.some((name) => fold(name).split(' ').includes(noun));
  });
}

/** A state near the beginning of its sentence, without a preposition. */
function isSubject({ reading }: SentenceView, { from, start }: Mention): boolean {
  const first = reading.sentences[reading.sentenceAt(from)]?.from ?? from;
  const hasClitic = start > (reading.tokens[from]?.start ?? start);
  const before = wordAt(reading.tokens, from - 1);
  return (
    !hasClitic && from - first < 4 && !/^(?:in|of|to|from|for|with|by|في|من|الي|مع)$/u.test(before)
  );
}
