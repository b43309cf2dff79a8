import type { Referent } from '../reading/entities.js';
import { inAnyOrder, inOrder } from './in-any-order.js';
import { isCalledOff } from './hedges.js';
import { readOfSession } from './session-speakers.js';
import { moderator, presenter, sessionMeant, speaker, speaks } from './speaking-at.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';

const moderators = [
  '{title:X} ... (?:was |is |were )?(?:moderated|chaired|led|hosted|facilitated) by (?:[a-z]+ ){0,2}?{who:P}(?: (?:and|with) {also:P})?',
  '{who:P+} (?:moderated|chaired|led|facilitated) ..P {title:X}',
  '{title:X} ... ~(?:ادارها|ادارتها|يديرها|تديرها|تراسها|تراستها|يسرها) (?:\\S+ ){0,3}?{who:P}(?: و {also:P})?',
  '~(?:ادار|ادارت|تدير|يدير|تراس|تراست) (?:\\S+ ){0,3}?{who:P+} ..P {title:X}',
  '~(?:ادار|ادارت|تدير|يدير|تراس|تراست|يسر|يسرت) ..P {title:X} (?:[»”"] )?(?:(?!<[PX])\\S+ ){0,3}?{who:P}(?: و {also:P})?',
  '{title:X} (?:[»”"] )?(?:[^\\s.؟?!]+ ){0,40}?; (?:moderated|chaired|led|facilitated) by (?:[a-z]+ ){0,2}?{who:P}',
];
moderators.push(
  '{title:X} (?:[^\\s.;:]+ ){0,40}?with (?:(?!<)[a-z]+ ){0,3}?{who:P} (?:as (?:its )?(?:moderator|chair)|moderating|in chair|presiding)',
);
const presenters = [
  '(?:keynote|lecture|address|talk|speech|محاضره|المحاضره|كلمه|الكلمه) (?:[a-z]+ |ال\\S+ |ريس\\S+ )?[:–—-] [“"«] {title:X} [»”"] [,،:–—-] {who:P+}',
  '(?:keynote|lecture|address|talk|speech|presentation) by {who:P} ,? ?(?:(?!<P)[^\\s.;:]+ ){0,8}?[:,] [“"«] {title:X}',
  '(?:in|during|with|giving|delivering|presenting) (?:[a-z]+ ){0,3}?(?:keynote|lecture|speech|address|talk|presentation) ,? ?(?:titled |entitled |called )?[“"«] {title:X} ,? ?[»”"] ,? ?(?:[a-z]+ ){0,2}?{who:P}',
  '~(?:القي|القت|قدم|قدمت|يلقي|تلقي) (?:\\S+ ){0,3}?{who:P} (?:الكلمه|كلمه|المحاضره|محاضره) ... {title:X}',
  '{title:X} ... (?:was |is )?(?:given|delivered|presented) by (?:[a-z]+ ){0,2}?{who:P+}',
  '{who:P+} (?:gave|delivered|presented) ..P {title:X}',
  '~(?:القي|القت|قدم|قدمت|يلقي|تلقي) (?:\\S+ ){0,3}?{who:P+} ..P {title:X}',
  '{title:X} ... ~(?:القاها|القتها|قدمها|قدمتها|قدمه|قدمته|القاه) (?:\\S+ ){0,3}?{who:P+}',
];
const speakers = [
  '[:–—-] [“"«] {title:X} [»”"] [,،:–—-] (?:with |featuring |مع |بمشاركه )?{who:P+}',
  '{title:X} (?:[»”"] )?(?:, )?(?:with|featuring) {who:P+}',
  '{who:P} ... (?:خلال|ضمن|في) (?:جلسه|الجلسه|ندوه|حوار|جلسه حواريه|حلقه نقاش) (?:بعنوان )?[«“"] {title:X}',
  '{who:P+} (?:(?!<[PXE])[^\\s.;:]+ ){0,10}?(?:during|at|in) (?:[a-z]+ ){0,3}?(?:panel|session|dialogue|debate|discussion|workshop|roundtable) (?:titled |called |entitled )?,? ?[“"«] {title:X}',
  '{who:P+} ... (?:spoke|speaks|took part|participated|debated|appeared) (?:in|at|on) ... {title:X}',
  '~(?:تحدث|تحدثت|شارك|شاركت|تكلم) (?:\\S+ ){0,2}?{who:P+} (?:في|ضمن|خلال) ... {title:X}',
  '{title:X} ... (?:featured|brought together|heard)(?: from)? {who:P+}',
  '{title:X} (?:[»”"] )?(?:،? ?(?:التي|الذي) \\S+ <P\\d+> ،? ?)?(?:الي جانب|بمشاركه|مع) (?:كل من |كلا من )?{who:P+}',
  '{title:X} (?:[»”"] )?(?:الي جانب|بمشاركه|مع|along with|alongside|together with) (?:\\S+ ){0,2}?{who:P+}',
  '{title:X} ... ~(?:تحدث|تحدثت|شارك|شاركت|يتحدث|تتحدث|تشارك|يشارك|[يت]ناقش|حاضر|حاضرت) (?:فيها|فيه) (?:كل من )?(?:\\S+ ){0,2}?{who:P+}',
  '(?:(?<=^ )|[.،] )[وف]?(?:في|خلال|ضمن) (?:(?!<)[^\\s.;؛:]+ ){0,5}?[«“"] {title:X} [؟?!]? ?[»”"] (?:، (?:(?!<X)[^\\s.;؛:،]+ ){1,8})?، ~(?:تحدث|تحدثت|شارك|شاركت|ناقش|ناقشت|تكلم|تكلمت|تحاور|تحاورت|حاضر|حاضرت) (?:كل من )?{who:P+}',
];

moderators.push(
  inOrder('{who:P+}', '(?:moderated|moderates|moderating|chaired|facilitated)', '{title:X}'),
  ...inAnyOrder(
    '{who:P}(?: (?:and|و) {also:P})?',
    '{title:X}',
    '(?:[وف]?(?:قد )?(?:ادار|ادارت|[يت]دير|تراس|تراست|[يت]راس|[يت]تراس|حاور|حاورت))',
    5,
  ),
);
presenters.push(
  inOrder('{who:P+}', '(?:gave|gives|delivered|delivers|presented|presents)', '{title:X}'),
  ...inAnyOrder(
    '{who:P+}',
    '{title:X}',
    '(?:[وف]?(?:قد )?(?:القي|القت|[يت]لقي|قدم|قدمت|[يت]قدم))',
    5,
  ),
);
speakers.push(
  ...inAnyOrder(
    '{who:P+}',
    '{title:X}',
    '(?:spoke|speaks|speaking|joined|appeared|debated|discussed|took part|participated|featured|featuring|[وفب]?(?:قد )?(?:شارك|شاركت|[يت]شارك|مشاركه|تحدث|تحدثت|[يت]تحدث|ناقش|ناقشت|جمعت|[يت]جمع|ضمت|[يت]ضم))',
    6,
  ),
);

/** جلسة «…» التي شاركت فيها: the person whom the text is about. */
const speakersMeant = [
  '{title:X} (?:[»”"] )?(?:، )?(?:التي|الذي) (?:شارك|شاركت|تحدث|تحدثت) (?:فيها|فيه)',
];

/** About the session of the sentence before. */
const also = [
  '(?:also |joining them |others )(?:speaking |appearing )?(?:on|in|at) (?:same )?(?:panel|session|stage|dialogue|debate|discussion|roundtable) (?:was|were) {who:P+}',
  '~(?:كما )?(?:شارك|شاركت|تحدث|تحدثت|يشارك|يتحدث) (?:فيها|في الجلسه|في الحوار|في الندوه|ضمنها) (?:ايضا )?(?:كل من )?{who:P+}',
];

/** Reads the sessions of the main edition, with their moderators, presenters and speakers. */
export const programme: ClaimRule = {
  name: 'programme',
  reads:
    'Sessions with their titles and who speaks: "was moderated by", أدارها …, ألقت … الكلمة الرئيسة, "spoke in the dialogue …".',
  read(view) {
    const { from, to } = view.sentence;
    const words = view.reading.tokens.slice(from, to).map(({ folded }) => folded);
    if (isCalledOff(words.join(' '))) return;
    for (const mention of view.mentions)
      if (mention.kind === 'Session') readSession(view, mention.entity, mention);
    for (const match of view.facts(...also)) readAlso(view, match);
    readOfSession(view);
    for (const match of view.facts(...speakersMeant)) {
      const [person, session] = [view.meant('PERSON', match.to - 2), match.one('title')?.entity];
      if (person && session) speaks(view, match, person, session, speaker);
    }
    readLine(view);
    readSpeakers(view, moderators, 'moderator', ['مدير الجلسة', 'moderator']);
    readSpeakers(view, presenters, 'presenter', ['مقدم', 'presenter']);
    readSpeakers(view, speakers, 'speaker', ['متحدث', 'speaker']);
  },
};

/** The words before a title in a programme: its time or kind. */
const lineBefore =
  /(?: \d{1,2} ?[:.] ?\d{2} .*| (?:keynote|panel|lecture|talk|address|session|workshop|dialogue|round-?table|round table|debate|discussion|(?:ال)?(?:جلسه|محاضره|ندوه|حلقه|ورشه|كلمه|حوار|مناظره)(?: \S+){0,2}) [:–—-] )(?:[«“"‘] )?$/u;
const givesAlone = / (?:keynote|lecture|talk|address|(?:ال)?(?:محاضره|كلمه)) /u;
const moderates =
  / (?:moderated|moderates|moderators?|chaired|chair|led|hosted|facilitated|facilitators?|[يت]?دير\S*|ادار\S*|[يت]?حاور\S*|ب?اداره)(?: by| :)? (?:(?!<)\S+ ){0,3}$/u;

/** `10:00 Keynote: “…”, Prof. Daniel …, Harbour College`: the person after a title in a line of a programme. */
function readLine(view: SentenceView): void {
  const titles = [...view.text.matchAll(/<X(\d+)>/gu)];
  const [title] = titles;
  if (!title || titles.length > 1 || !lineBefore.test(view.text.slice(0, title.index))) return;
  const session = view.reading.mentions[Number(title[1])];
  const before = view.text.slice(0, title.index);
  for (const found of view.text.slice(title.index).matchAll(/<P(\d+)>/gu)) {
    const person = view.reading.mentions[Number(found[1])];
    if (!session || !person) continue;
    const isModerator = moderates.test(view.text.slice(title.index, title.index + found.index));
    const role = isModerator ? moderator : givesAlone.test(before) ? presenter : speaker;
    speaks(view, person, person.entity, session.entity, role);
  }
}

function readSession(
  view: SentenceView,
  entity: Referent,
  place: { from: number; to: number },
): void {
  const kind = view.reading.sessions.get(entity.ref);
  const edition = view.reading.mainEdition;
  if (kind)
    view.claim(programme.name, place, { subject: entity, predicate: 'SESSION_KIND', value: kind });
  if (edition)
    view.claim(programme.name, place, {
      subject: edition,
      predicate: 'HAS_SESSION',
      object: entity,
      method: 'MEANT',
    });
}

function readAlso(view: SentenceView, match: Match): void {
  const session = sessionMeant(view, match);
  for (const { entity } of session ? match.all('who') : [])
    if (session) speaks(view, match, entity, session.entity, speaker);
}

function readSpeakers(
  view: SentenceView,
  patterns: readonly string[],
  key: string,
  [ar, en]: readonly [string, string],
): void {
  for (const match of view.facts(...patterns)) {
    const session = match.one('title')?.entity;
    if (session)
      for (const { entity } of [...match.all('who'), ...match.all('also')])
        speaks(view, match, entity, session, { key, ar, en });
  }
}
