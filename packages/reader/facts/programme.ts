import type { Referent } from '../reading/entities.js';
import { isOff, moderator, presenter, speaker, speaks } from './speaking-at.js';
import type { ClaimRule } from './rule.js';
import type { SentenceView } from './sentence-view.js';

/** Titles whose speakers stand beside them without a verb. */
const presenters = [
  '(?:keynote|lecture|address|talk|speech|presentation) by {who:P} ,? ?(?:(?!<P)[^\\s.;:]+ ){0,8}?[:,] [“"«] {title:X}',
  '(?:in|during|with|giving|delivering|presenting) (?:[a-z]+ ){0,3}?(?:keynote|lecture|speech|address|talk|presentation) ,? ?(?:titled |entitled |called )?[“"«] {title:X} ,? ?[»”"] ,? ?(?:[a-z]+ ){0,2}?{who:P}',
];
const speakers = [
  '{who:P+} ... (?:in|at|during|خلال|ضمن|في) (?:(?!<)[^\\s.;:]+ ){0,6}?[«“"] {title:X}',
  '{title:X} (?:[»”"] )?(?:، )?(?:الي جانب|بمشاركه|مع|(?:, )?(?:with|featuring)) (?:\\S+ ){0,2}?{who:P+}',
];

/** Reads the sessions of the main edition, with their moderators, presenters and speakers. */
export const programme: ClaimRule = {
  name: 'programme',
  reads:
    'Sessions with their titles and who speaks: "was moderated by", أدارها …, ألقت … الكلمة الرئيسة, "spoke in the dialogue …".',
  read(view) {
    if (isOff(view)) return;
    for (const mention of view.mentions)
      if (mention.kind === 'Session') readSession(view, mention.entity, mention);
    readLine(view);
    readSpeakers(view, presenters, presenter);
    readSpeakers(view, speakers, speaker);
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

function readSpeakers(view: SentenceView, patterns: readonly string[], role: typeof speaker): void {
  for (const match of view.facts(...patterns)) {
    const session = match.one('title')?.entity;
    for (const { entity } of session ? match.all('who') : [])
      if (session) speaks(view, match, entity, session, role);
  }
}
