import { arabicTitles, englishTitles } from '../lexicon/people.js';
import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import type { Office } from '../reading/office.js';
import { makeOncePer } from '#text/get-or-make.js';
import { formIn } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';
import { isHedgedBefore } from './hedged-before.js';
import type { SentenceView } from './sentence-view.js';
import { isNamedPerson } from '../reading/mention.js';

/** Verbs of being, becoming, working as. */
const serves =
  /^[وف]?(?:is|was|been|became|become|serves?|served|serving|works?|worked|acts?|acted|remains?|remained|appointed|elected|named|made|chosen|rose|rising|moved|returned|كان|كانت|عمل|عملت|يعمل|تعمل|شغل|شغلت|يشغل|تشغل|اصبح|اصبحت|صار|صارت|بات|باتت|ظل|ظلت|تولي|تولت|عين|عينت|انتخب|انتخبت|اختير|اختيرت)$/u;
/** Words allowed in between: time, duration, order. */
const links =
  /^(?:[,،]|[وف]?(?:and|then|now|currently|later|also|previously|formerly|once|earlier|afterwards?|subsequently|after|before|that|at|present|until|recently|still|long|long-time|longtime|longstanding|last|this|summer|winter|spring|autumn|year|month|week|office|post|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new|in|on|from|to|since|between|during|for|years?|months?|decades?|has|had|as|an?|its|their|ثم|قد|سابقا|حاليا|اليوم|الان|ايضا|كذلك|كما|بعد|بعدها|قبل|قبلها|ذلك|لاحقا|في|من|الي|حتي|منذ|بين|عامي|عام|سنه|خلال|مده|سنوات|منصب|مباشره|لمده))$/u;
/** Conjunctions after which an office belongs to the same person. */
const joints = /^[وف]?(?:and|then|later|ثم|بعدها|لاحقا)$/u;
const farthest = 26;

/**
 * The holder of an office in its clause, across words for time, place and other offices: `X was consul in … and then director`,
 * عملت … مديرة …، ثم مستشارة.
 */
export function holderOfClause(
  view: SentenceView,
  { mention: { from } }: Office,
): Referent | undefined {
  const holder = new Walk(view).back(from);
  return holder && !isHedgedBefore(view, from) ? holder : undefined;
}

/** The first of the offices that end at each token. */
const officesByEnd = makeOncePer(
  (offices: readonly Office[]): ReadonlyMap<number, Office> =>
    new Map(offices.toReversed().map((each) => [each.mention.to, each])),
);

/** Walks backward from an office to its holder. */
class Walk {
  /** Whether a verb of serving was passed. */
  #hasVerb = false;
  #isJoined = false;

  constructor(readonly view: SentenceView) {}

  back(office: number): Referent | undefined {
    const { reading, sentence } = this.view;
    for (let at = office - 1; at >= Math.max(sentence.from, office - farthest); at -= 1) {
      const mention = outermostOver(this.view, at);
      const other = officesByEnd(reading.offices).get(at + 1);
      const holder = this.#holderAt(at, mention, other);
      if (holder !== 'further on') return holder;
      at = Math.min(at, (other?.mention ?? mention)?.from ?? at);
    }
    return undefined;
  }

  #holderAt(
    at: number,
    mention: Mention | undefined,
    other: Office | undefined,
  ): Referent | 'further on' | undefined {
    const { reading } = this.view;
    if (isNamed(mention)) return this.#isSubject(mention) ? mention.entity : undefined;
    const held = other && this.#isJoined ? reading.holders.get(other.mention.from) : undefined;
    if (held) return held;
    if (pronouns.test(wordAt(reading.tokens, at))) return this.#meantAt(at);
    if (!mayStandBetween(this.view, at, mention, other)) return undefined;
    return this.#isVerbOfClause(at) ? this.#meantAt(at) : 'further on';
  }

  #meantAt(at: number): Referent | undefined {
    return this.#hasVerb ? this.view.meant('PERSON', at) : undefined;
  }

  /** Accepts the word, and returns whether it is an Arabic verb without a subject after it. */
  #isVerbOfClause(at: number): boolean {
    const { tokens } = this.view.reading;
    const isVerb = serves.test(wordAt(tokens, at));
    this.#hasVerb ||= isVerb;
    this.#isJoined ||= joints.test(wordAt(tokens, at));
    return isVerb && beginsClause(this.view, at) && !this.view.reading.startingAt(at + 1);
  }

  /** Whether it precedes a verb, or directly precedes a comma and words of time, or follows an Arabic verb. */
  #isSubject({ from, to }: Mention): boolean {
    const { tokens } = this.view.reading;
    const before = wordBeforeTitles(tokens, from);
    if (/^(?:with|to|of|by|for|than|مع|عن|الي|من)$/u.test(before)) return false;
    return this.#hasVerb || /^[,،]$/u.test(wordAt(tokens, to)) || serves.test(before);
  }
}

const pronouns = /^[وف]?(?:he|she|هو|هي)$/u;

function isNamed(mention: Mention | undefined): mention is Mention {
  return mention !== undefined && isNamedPerson(mention);
}

function outermostOver({ reading }: SentenceView, at: number): Mention | undefined {
  const [first] = [...reading.covering(at)].sort((a, b) => a.from - b.from || b.to - a.to);
  return first;
}

function mayStandBetween(
  { reading }: SentenceView,
  at: number,
  mention: Mention | undefined,
  office: Office | undefined,
): boolean {
  if (office !== undefined || reading.isInDate(at)) return true;
  if (mention)
    return mention.type === 'ROLE' || /^(?:Place|Country|Organization)$/u.test(mention.kind);
  const word = wordAt(reading.tokens, at);
  // `is the seventh …`: the article belongs to the office.
  if (word === 'the') return serves.test(wordAt(reading.tokens, at - 1));
  return links.test(word) || serves.test(word) || reading.tokens[at]?.kind === 'NUMBER';
}

/** An Arabic verb without a subject before it: ، وعملت. */
function beginsClause({ reading: { tokens }, sentence }: SentenceView, at: number): boolean {
  if (tokens[at]?.isArabic !== true) return false;
  const before = wordAt(tokens, at - 1).replace(/^قد$/u, '');
  const isFirst = at === sentence.from || /^[,،;؛]$/u.test(before);
  return isFirst || (/^[وف]/u.test(wordAt(tokens, at)) && before !== '');
}

function wordBeforeTitles(tokens: SentenceView['reading']['tokens'], from: number): string {
  let at = from - 1;
  for (let token = tokens[at]; token; token = tokens[at]) {
    const isTitle = token.isArabic
      ? formIn(token, arabicTitles) !== undefined
      : englishTitles.has(token.folded) || token.raw === '.';
    if (!isTitle) break;
    at -= 1;
  }
  return wordAt(tokens, at);
}
