import { isNew, type Proposed, type SaidAt } from '../../claims/proposals.js';
import { groupBy } from '../../shared/group-by.js';
import { modelRule } from '../llm/finding.js';
import type { Analysis, AnalysedMention, EntityRef } from '../reading/analysis.js';
import { saidAt } from './evidence-of-proposal.js';

/** A proposal that has more places is parted: a name may stand a hundred thousand times in a text. */
const maxPlaces = 500;

/** Sentences are cited with names up to so many times the length of all, and up to this length in any case. */
const maxTimesCited = 10;
const leastCited = 100_000;

/**
 * What is proposed of where a document names entities: one proposal for each that the graph has or that is proposed as a new one, with
 * all places, as sure as the least sure of them. What a language model found alone is another, so that it takes none from what rules found.
 *
 * @param proposed the keys of the new ones that are proposed: what stands nowhere by a name cannot be made, and so not be named
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
      ...{ rule, method: rule === modelRule ? 'MODEL' : 'EXPLICIT', confidence },
      ...{ novelty: isNew(entity) ? 'NEW' : 'CORROBORATES', meets: [] },
    }));
  });
}

function partsOf(mentions: readonly AnalysedMention[]): AnalysedMention[][] {
  return Array.from({ length: Math.ceil(mentions.length / maxPlaces) }, (_, index) =>
    mentions.slice(index * maxPlaces, (index + 1) * maxPlaces),
  );
}

/** Where names stand: each in its sentence, unless it goes on over several, or a text repeats itself until its sentences were too much. */
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
