import { isNew, type Proposed, type SaidAt } from '../claims/proposals.js';
import { groupBy } from '../shared/group-by.js';
import { modelRule } from './llm/statement.js';
import type { Analysis, AnalysedMention, EntityRef } from './analysis.js';
import { saidAt } from './said-at.js';

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
  return [...together.values()].map((own): Proposed => {
    const [{ entity, rule }] = own;
    return {
      payload: { kind: 'MENTION', entity },
      evidence: own.map((mention) => placeIn(sentences, mention)),
      ...{ rule, method: rule === modelRule ? 'MODEL' : 'EXPLICIT' },
      confidence: Math.min(...own.map(({ confidence }) => confidence)),
      ...{ novelty: isNew(entity) ? 'NEW' : 'CORROBORATES', meets: [] },
    };
  });
}

/** A name in its sentence; one that goes on over several stands alone. */
function placeIn(sentences: Analysis['sentences'], mention: AnalysedMention): SaidAt {
  const sentence = sentences[mention.sentence];
  const isWithin = sentence && mention.start >= sentence.start && mention.end <= sentence.end;
  return saidAt(isWithin ? sentence : mention, mention);
}
