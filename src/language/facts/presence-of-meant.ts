import type { Referent } from '../reading/entities.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import type { ClaimRule } from './rule.js';
import { bringsInEvent } from './side-events.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isSaid } from './claims-read.js';

const speech =
  '(?:keynotes?|address|speech|lecture|remarks|talk|presentation|welcome|toast|paper|statement)';
const crowd =
  '(?:guests|delegates|participants|audience|visitors|attendees|those present|everyone|gathering|delegations|speakers)';
const there = [
  `{who:P+} (?:, )?(?:then |later |also |next )?(?:spoke|took floor|took stage) (?:first|last|next|second|third|briefly|for hosts?|that (?:night|day|morning|evening)|in opening|in closing)`,
  `{who:P+} (?:, )?(?:formally |officially |warmly |then |also )?(?:welcomed|greeted) ${crowd}`,
  `{who:P+} (?:, )?(?:then |later |also )?(?:gave|delivered|read out|made|presented|held) (?:(?!<)[a-z-]+ ){0,3}?${speech}(?! (?:at|to|in) (?:<[OLV]))`,
  '~(?:القي|القت) (?:(?!<)\\S+ ){0,2}?(?:كلمه|الكلمه|كلمتي|محاضره|المحاضره|خطاب|مداخله) (?:(?!<)\\S+ ){0,3}?{who:P+}',
  '~(?:القي|القت|قدم|قدمت) {who:P+} (?:كلمه|الكلمه|محاضره|المحاضره|مداخله|خطابا|ورقه)',
];
/** The person whom the text is about, in a named edition. */
const meant = [
  '(?:he|she) (?:has|had) (?:only |also |once |already )?(?:spoken|appeared|taken part|participated|been) (?:(?!<[PO])[^\\s.;:]+ ){0,9}?{edition:E}',
  '(?:he|she) (?:had |has )?(?:also |then |later |previously |earlier )?(?:attended|joined|spoke|took part|participated|presented|moderated|chaired|opened|addressed|delivered|gave|was) (?:(?!<[EPO])[^\\s.;:,]+ ){0,5}?(?:at|in|of)? ?{edition:E}',
  '~(?:قد )?(?:حضر|حضرت|شارك|شاركت|تحدث|تحدثت) (?:(?!<[EPO])[^\\s.;؛:،]+ ){0,3}?{edition:E}(?= (?:[.,،;؛]|[وبلف] |و\\S{3,} |في |عام |<D))',
];

/** Reads speakers and attendees of the edition that the sentences are about; for a pronoun, of the named one. */
export const presentThere: ClaimRule = {
  name: 'present-there',
  reads:
    'Who spoke or was there without the edition being named: "… welcomed the guests", "… spoke first", ألقى … كلمة, "He had attended the …".',
  read(view) {
    for (const match of view.facts(...there)) takeThere(view, match);
    for (const match of view.facts(...meant))
      take(view, match, view.meant('PERSON', match.from), view.editionOf(match.one('edition')));
  },
};

function takeThere(view: SentenceView, match: Match): void {
  const edition = editionThere(view, match);
  for (const { entity } of match.all('who')) take(view, match, entity, edition);
}

/** The nearby edition, unless the sentence is about another event or time. */
export function editionThere(view: SentenceView, match: Match): Referent | undefined {
  const { text, mentions } = view;
  const named = mentions.find(({ kind }) => kind === 'Edition');
  const isElsewhere = bringsInEvent(text.slice(0, match.end)) || mentions.some(isOtherEvent);
  const isOtherTime = named === undefined && / <D\d+> /u.test(text);
  const isUnsaid = isElsewhere || isOtherTime || hasBareOrdinal(view);
  return isUnsaid ? undefined : view.editionNear(match.from);
}

/** `For the fourth, guests were received …`: a number alone, here or in the sentence before, is an edition that is not read. */
function hasBareOrdinal({ reading, sentence }: SentenceView): boolean {
  const from = reading.sentences[Math.max(0, sentence.index - 1)]?.from ?? sentence.from;
  return reading.tokens
    .slice(from, sentence.to)
    .some(
      ({ folded }, at) =>
        /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u.test(folded) &&
        wordAt(reading.tokens, from + at - 1) === 'the' &&
        /^(?:[,.;]|and|was|met|moved|at|in)$/u.test(wordAt(reading.tokens, from + at + 1)),
    );
}

function isOtherEvent({ kind }: SentenceView['mentions'][number]): boolean {
  return kind === 'Event';
}

function take(
  view: SentenceView,
  match: Match,
  subject: Referent | undefined,
  edition: Referent | undefined,
): void {
  if (!isSaid(view, { subject, predicate: 'PARTICIPATED_IN' }))
    view.relate(presentThere.name, match, [subject, 'PARTICIPATED_IN', edition], {
      method: 'MEANT',
    });
}
