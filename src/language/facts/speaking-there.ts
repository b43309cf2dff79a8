import type { Referent } from '../reading/entities.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isSaid } from './claims-read.js';
import { bringsInEvent } from './side-events.js';

const speech =
  '(?:كلمه|كلمته|كلمتها|مداخله|مداخلته|مداخلتها|محاضره|محاضرته|محاضرتها|خطاب|خطابه|خطابها|ورقه|ورقته|ورقتها)';
/** A speech at its opening or end, whatever its content. */
const speaking = [
  `{who:P} (?:[،,] )?(?:في|خلال|ضمن|عبر) (?:مستهل |ختام )?${speech} (?:(?!<)[^\\s.;؛:؟?!،]+ ){0,4}?(?:الافتتاح|الافتتاحيه|الافتتاحي|الختام|الختاميه|الختامي|المشاركين|الحضور)`,
];
/** `… gave the opening remarks`, in the edition that the sentences are about. */
const there = [
  '{who:P+} (?:, )?(?:then |later |also )?(?:gave|delivered|read out|made|presented|held) (?:(?!<)[a-z-]+ ){0,3}?(?:keynotes?|address|speech|lecture|remarks|talk|presentation|welcome|toast|paper|statement)(?! (?:[a-z]+ )?(?:at|to|in|during) <[LOVES])',
  '~(?:القي|القت|قدم|قدمت) (?:(?!<)\\S+ ){0,3}?{who:P+} (?:[،,] (?:(?!<P)[^\\s.;؛:]+ ){1,9}[،,] )?(?:ال)?(?:كلمه|محاضره|مداخله|خطابا?|ورقه|عرضا)(?! (?:في|خلال) )',
];
/** Reads speakers at an unnamed edition, and its openers. */
export const speakingThere: ClaimRule = {
  name: 'speaking-there',
  reads:
    'Who opened an edition or spoke there: وافتتحها …, وعرض فيها …, "…، في كلمة ألقاها عند الافتتاح".',
  read(view) {
    for (const match of view.facts(...speaking)) take(view, match, editionOfSpeech(view, match));
    for (const match of view.facts(...there)) take(view, match, editionThere(view, match));
  },
};

/** The edition of the sentence, else the main one: others may have been mentioned meanwhile. */
function editionOfSpeech(view: SentenceView, match: Match): Referent | undefined {
  const near = editionThere(view, match);
  const isNamed = view.mentions.some(({ kind }) => kind === 'Edition');
  return near && !isNamed ? (view.mainEditionAt(match.from) ?? near) : near;
}

/** The nearby edition, unless the sentence is about another event or time. */
function editionThere(view: SentenceView, match: Match): Referent | undefined {
  const { text, mentions } = view;
  const named = mentions.find(({ kind }) => kind === 'Edition');
  const isElsewhere = bringsInEvent(text.slice(0, match.end)) || mentions.some(isOtherEvent);
  const isOtherTime = named === undefined && / <D\d+> /u.test(text);
  const isUnsaid = isElsewhere || isOtherTime;
  return isUnsaid ? undefined : view.editionNear(match.from);
}

function isOtherEvent({ kind }: SentenceView['mentions'][number]): boolean {
  return kind === 'Event';
}

function take(view: SentenceView, match: Match, edition: Referent | undefined): void {
  for (const { entity } of match.all('who'))
    if (!isSaid(view, { subject: entity, predicate: 'PARTICIPATED_IN' }))
      view.relate(speakingThere.name, match, [entity, 'PARTICIPATED_IN', edition], {
        method: 'MEANT',
      });
}
