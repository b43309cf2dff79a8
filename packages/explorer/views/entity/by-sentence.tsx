import type { ComponentChildren } from 'preact';
import { useTerms } from '../../data/terms.js';
import { EntityTag, Words } from '../../parts/entity.js';
import { Answered, More, Section } from '../../parts/panel.js';
import { readingOf } from '#text/saying/reading-of.js';
import { sayLiteral } from '../../parts/value.js';
import { WitnessFigure, type Evidence, type Witnessed } from '../../parts/witness.js';
import { words } from '../../words/words.js';
import type { EntityAnswer, RelationPages } from './types.js';

interface Borne {
  readonly key: string;
  readonly what: string;
  readonly value: ComponentChildren;
}

interface Sentence {
  readonly method: string;
  readonly evidence: Evidence;
  readonly bears: Borne[];
}

interface BySentenceProps {
  readonly entity: EntityAnswer;
  readonly relations: RelationPages;
  readonly tools: ComponentChildren;
  /** The filter by time. */
  readonly time: ComponentChildren;
}

/** The list by sentence: each sentence about an entity, with all its claims. */
export function BySentence({ entity, relations, tools, time }: BySentenceProps) {
  const terms = useTerms();
  const sentences = new Map<string, Sentence>();
  for (const fact of entity.facts.nodes)
    addTo(sentences, [fact], {
      key: fact.id,
      what: terms.predicate(fact.predicate),
      value: <Words text={sayLiteral(terms, fact.predicate, fact.value)} />,
    });
  for (const edge of relations.nodes)
    if (edge.relation != null)
      addTo(sentences, edge.relation.claims.nodes, {
        key: edge.relation.id,
        what: readingOf(edge, entity, terms.relation),
        value: <EntityTag of={edge.node} />,
      });
  const sorted = [...sentences].sort(
    ([, a], [, b]) => Number(a.evidence.exact == null) - Number(b.evidence.exact == null),
  );
  return (
    <Section title={words.entity.bySentence} asked={relations.asked} tools={tools}>
      {time}
      <Answered asked={relations.asked}>
        {() => (
          <>
            <ul class="sentences">
              {sorted.map(([key, { method, evidence, bears }]) => (
                <li key={key}>
                  <WitnessFigure method={method} evidence={evidence} />
                  <ul class="borne ui">
                    {bears.map((each) => (
                      <li key={each.key}>
                        <span class="cap">{each.what}</span> {each.value}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
            <More pages={relations} />
          </>
        )}
      </Answered>
    </Section>
  );
}

function addTo(sentences: Map<string, Sentence>, claims: readonly Witnessed[], borne: Borne): void {
  for (const { method, evidence: pieces } of claims)
    for (const evidence of pieces) {
      const { document, start, end, note } = evidence;
      const key = `${document.id} ${start ?? note ?? ''} ${end ?? ''}`;
      const sentence = sentences.get(key);
      if (sentence === undefined) sentences.set(key, { method, evidence, bears: [borne] });
      else if (!sentence.bears.some((other) => other.key === borne.key)) sentence.bears.push(borne);
    }
}
