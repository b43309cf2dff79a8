import { isNew, type Proposed, type ProposedIdentity } from '../../claims/proposals.js';
import { groupBy } from '#text/group-by.js';
import { fold } from '#text/fold.js';
import type {
  Alternative,
  AnalysedMention,
  Analysis,
  Candidate,
} from '#reader/reading/analysis.js';
import { wordsOf, type Lexicon } from '#reader/gazetteer/lexicon.js';
import { aliasRule } from '#reader/mentions/aliases.js';
import { languageByScript } from '#text/script.js';
import { saidAt } from './evidence-of-proposal.js';

/**
 * Minimum share of common words, with at least two of them. In the documents of the tests, less similar names, or names with
 * one common word, mean different things: Northern River Basin Organization has 0.75 with River Basin
 * Organization, and many councils are called the Council. One more word distinguishes a name of five words (0.83), but is a
 * mere variant in one of seven (0.88); a replaced word distinguishes names of up to twelve words.
 */
const leastScore = 0.85;
const leastWords = 2;

/** Proposals that a new entity is one of the graph: the proposal of the entity with its similarity. */
export function proposeIdentities(
  { ref, kind }: Candidate,
  named: ProposedIdentity['names'],
  lexicon: Lexicon,
): Proposed[] {
  if (!lexicon.isNamed(kind)) return [];
  return likelyOnes(kind, named, lexicon).map((alternative) => ({
    payload: {
      kind: 'IDENTITY',
      ref,
      entity: alternative.entity,
      entityKind: kind,
      names: named,
      alternative,
    },
    evidence: named.map(({ at }) => at),
    rule: 'alike',
    method: 'INFERRED',
    confidence: alternative.score,
    novelty: 'NEW',
    meets: [],
  }));
}

/** Sorted by likelihood. */
function likelyOnes(
  kind: Candidate['kind'],
  named: ProposedIdentity['names'],
  lexicon: Lexicon,
): Alternative[] {
  const found = new Map<string, Alternative>();
  for (const { text: name } of named)
    for (const { entity, text, shared, score } of lexicon.alike(kind, new Set(wordsOf(name))))
      if (isAlike(shared, score) && score > (found.get(entity)?.score ?? 0))
        found.set(entity, { entity, score, reason: `Shares ${shared.join(', ')} with “${text}”.` });
  return [...found.values()].sort((a, b) => b.score - a.score);
}

function isAlike(shared: readonly string[], score: number): boolean {
  return shared.length >= leastWords && score >= leastScore;
}

/** Proposals for other names that a document gives to entities of the graph. */
export function proposeOtherNames(
  { mentions, sentences }: Pick<Analysis, 'mentions' | 'sentences'>,
  lexicon: Lexicon,
): Proposed[] {
  const given = mentions.filter((mention) => isOtherName(mention, lexicon));
  const alike = groupBy(given, ({ entity, exact }) => `${entity} ${fold(exact)}`);
  return [...alike.values()].map((same): Proposed => {
    const [{ entity, exact, kind, rule, confidence }] = same;
    const places = onceASentence(same).map((mention) =>
      saidAt(sentences[mention.sentence] ?? mention, mention),
    );
    const names = places
      .slice(0, 1)
      .map((at) => ({ text: exact, lang: languageByScript(exact), at }));
    return {
      payload: { kind: 'IDENTITY', ref: null, entity, entityKind: kind, names, alternative: null },
      evidence: places,
      rule,
      confidence,
      method: 'EXPLICIT',
      novelty: 'NEW',
      meets: [],
    };
  });
}

function onceASentence(mentions: readonly AnalysedMention[]): AnalysedMention[] {
  const first = new Map<number, AnalysedMention>();
  for (const mention of mentions)
    if (!first.has(mention.sentence)) first.set(mention.sentence, mention);
  return [...first.values()];
}

/** False for a lower-case word after a name, which is a remark on it. */
function isOtherName({ rule, entity, exact }: AnalysedMention, lexicon: Lexicon): boolean {
  if (rule !== aliasRule || isNew(entity) || /^\p{Ll}/u.test(exact)) return false;
  return !lexicon.namesOf(entity).some((name) => fold(name) === fold(exact));
}
