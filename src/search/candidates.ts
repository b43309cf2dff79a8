import { fold, rawSpan } from '#text/fold.js';
import type { Explanation, Hit } from './hit.js';
import type { MatchRule } from './reasons.js';
import { countedWords, wordsOf } from './words.js';

/** A number about a candidate, on which a rule of one's own can be built. */
export interface Feature {
  readonly id: string;
  /** 1 and 0 for yes and no. */
  readonly value: number;
}

/** An entity that a name in a list may mean. */
export interface Candidate extends Hit {
  /** True if nobody need look: the name means this entity and no other. */
  readonly isMatch: boolean;
  readonly features: readonly Feature[];
}

/** The properties that a list gives beside a name, by id, and whether an entity has them so; without those that it lacks. */
export type Agreement = ReadonlyMap<string, boolean>;

/** Rules by which the whole query is the whole name. */
const wholeRules: ReadonlySet<MatchRule> = new Set(['EXACT', 'IDENTIFIER', 'EXONYM']);
/** Rules by which a word is the word of the name, and never another one. */
const sureRules: ReadonlySet<MatchRule> = new Set([
  ...([
    'EXACT',
    'IDENTIFIER',
    'EXONYM',
    'TOKEN',
    'CLITIC',
    'COMPOUND',
    'NUMERAL',
    'PLURAL',
  ] as const),
]);
/** Rules by which a word may stand beside a name. */
const asideRules: ReadonlySet<MatchRule> = new Set(['PARTICLE', 'DESIGNATION']);
/** Rules that are sure beside a word of the name, and not alone: Council of the Lakes (CL), السفارة العمانية. */
const besideRules: ReadonlySet<MatchRule> = new Set(['ACRONYM', 'DEMONYM']);
/** Rules by which a word met nothing. */
const unmetRules: ReadonlySet<MatchRule> = new Set(['PARTIAL', 'CONTEXT']);

/** Minimum lead of a match over the next candidate. */
const leastLead = 0.1;
/** Share of the score that is left to a candidate which has a given property otherwise. */
const againstShare = 0.6;

/**
 * The hits of a search as candidates, best first. The best is a match only if each word of the query is surely a word of its
 * name, no word of the name is left out, no property is against it, and no other candidate is as good. Similar spelling or sound,
 * initials alone and beginnings of words are never a match.
 *
 * @param hits at least two if there are two, so that a rival is seen
 */
export function judgeCandidates(
  hits: readonly Hit[],
  agreementOf: (entityId: string) => Agreement = () => new Map(),
): readonly Candidate[] {
  const judged = hits
    .map((hit) => judge(hit, agreementOf(hit.entityId)))
    .sort((a, b) => b.score - a.score || (a.entityId < b.entityId ? -1 : 1));
  const [best, second] = judged;
  const isAlone =
    best !== undefined &&
    (second === undefined || (!isRival(second) && best.score - second.score >= leastLead));
  return judged.map(({ isWhole, isOpposed, ...candidate }) => ({
    ...candidate,
    isMatch: isAlone && candidate.entityId === best.entityId && isWhole && !isOpposed,
  }));
}

/** True if a candidate has the whole name too, and nothing is against it. */
function isRival({ isWhole, isOpposed }: ReturnType<typeof judge>): boolean {
  return isWhole && !isOpposed;
}

function judge(hit: Hit, agreement: Agreement) {
  const isOpposed = [...agreement.values()].includes(false);
  const properties = Array.from(agreement, ([id, agrees]) => featureOf(`property:${id}`, agrees));
  return {
    ...hit,
    score: isOpposed ? hit.score * againstShare : hit.score,
    isOpposed,
    isWhole: isWholeName(hit),
    features: [...featuresOf(hit), ...properties],
  };
}

function featuresOf({ explanation }: Hit): readonly Feature[] {
  const distanceBy = (rule: MatchRule) =>
    explanation.reduce((sum, each) => sum + (each.rule === rule ? each.distance : 0), 0);
  const words = explanation.filter(({ rule }) => !asideRules.has(rule));
  const met = words.filter(({ rule }) => !unmetRules.has(rule));
  return [
    featureOf(
      'whole_name',
      explanation.every(({ rule }) => wholeRules.has(rule)),
    ),
    { id: 'words_covered', value: words.length === 0 ? 0 : met.length / words.length },
    { id: 'typo_letters', value: distanceBy('TYPO') },
    { id: 'sound_distance', value: distanceBy('TRANSLITERATION') },
    featureOf(
      'acronym',
      explanation.some(({ rule }) => rule === 'ACRONYM'),
    ),
  ];
}

function featureOf(id: string, holds: boolean): Feature {
  return { id, value: holds ? 1 : 0 };
}

/** True if the query and the name have the same words. */
function isWholeName(hit: Hit): boolean {
  const { explanation, entityKind } = hit;
  if (explanation.every(({ rule }) => wholeRules.has(rule))) return true;
  const sure = explanation.filter((each) => isSure(each, entityKind));
  const others = explanation.filter((each) => !sure.includes(each));
  const mayStand = others.every(({ rule }) => asideRules.has(rule) || besideRules.has(rule));
  return sure.length > 0 && mayStand && isCovered(hit);
}

function isSure({ rule, from, to }: Explanation, kind: string): boolean {
  if (sureRules.has(rule)) return true;
  return rule === 'TYPO' && standardSpelling(from, kind) === standardSpelling(to, kind);
}

/**
 * A word with one of two spellings that are both right: organisation for organization; and ج for غ where a name has a hard g,
 * but not of persons, whose names may differ by that alone.
 */
function standardSpelling(word: string, kind: string): string {
  const standard = fold(word).replace(/is(?=(?:at)?ion|e[drs]?$|ing$)/, 'iz');
  return kind === 'Person' ? standard : standard.replaceAll('ج', 'غ');
}

/** True if each distinguishing word of the name was met. */
function isCovered({ matchedName, highlights }: Hit): boolean {
  const { folded, words } = wordsOf(matchedName);
  return countedWords(words, ({ text }) => text).every((word) => {
    const { start, end } = rawSpan(folded.map, word.start, word.end);
    return highlights.some((span) => span.start <= start && end <= span.end);
  });
}
