import { isNew, type Proposed, type SaidAt } from '../../claims/proposals.js';
import { groupBy } from '#text/group-by.js';
import { modelRule } from '../llm/finding.js';
import type { Analysis, AnalysedMention, EntityRef } from '#reader/reading/analysis.js';
import { saidAt } from './evidence-of-proposal.js';

/** Maximum places of a proposal; one with more is split, as a name may occur a hundred thousand times in a text. */
const maxPlaces = 500;

/** Sentences are cited with names up to this multiple of the text's length, and in any case up to this length. */
const maxTimesCited = 10;
const leastCited = 100_000;

/**
 * Proposals of mentions: one for each entity of the graph or proposed new one, with all its places and the lowest of their
 * confidences. Mentions found by a language model alone are separate, so that they do not lower those of rules.
 *
 * @param proposed the keys of the proposed new entities: one without a named place cannot be created, so it cannot be mentioned
 */
export function proposeMentions(
  { mentions, sentences }: Pick<Analysis, 'mentions' | 'sentences'>,
  proposed: ReadonlySet<EntityRef>,
): Proposed[] {
  const named = mentions.filter(({ entity }) => !isNew(entity) || proposed.has(entity));
  const together = groupBy(named, ({ entity, rule }) => `${entity} ${String(rule === modelRule)}`);
  const places = new Places(sentences);
  return [...together.values()].flatMap((own) => {
    const [{ entity, rule }] = own;
    const confidence = own.reduce((least, each) => Math.min(least, each.confidence), 1);
    return partsOf(own).map((part): Proposed => ({
      payload: { kind: 'MENTION', entity },
      evidence: part.map((mention) => places.of(mention)),
      rule,
      method: rule === modelRule ? 'MODEL' : 'EXPLICIT',
      confidence,
      novelty: isNew(entity) ? 'NEW' : 'CORROBORATES',
      meets: [],
    }));
  });
}

function partsOf(mentions: readonly AnalysedMention[]): AnalysedMention[][] {
  return Array.from({ length: Math.ceil(mentions.length / maxPlaces) }, (_, index) =>
    mentions.slice(index * maxPlaces, (index + 1) * maxPlaces),
  );
}

/** Places of names: each in its sentence, unless it spans several, or repeated sentences of the text exceed a limit. */
class Places {
  #left: number;

  constructor(readonly sentences: Analysis['sentences']) {
    const length = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
    this.#left = Math.max(leastCited, maxTimesCited * length);
  }

  of(mention: AnalysedMention): SaidAt {
    const sentence = this.sentences[mention.sentence];
    const isWithin = sentence && mention.start >= sentence.start && mention.end <= sentence.end;
    if (!isWithin) return saidAt(mention, mention);
    const length = sentence.end - sentence.start;
    if (length > this.#left) return saidAt(mention, mention);
    this.#left -= length;
    return saidAt(sentence, mention);
  }
}
