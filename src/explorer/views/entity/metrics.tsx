import { useState } from 'preact/hooks';
import { useAnswer } from '../../data/use-answer.js';
import { Answered, Empty, Section } from '../../parts/panel.js';
import { fill, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';

/** The centrality of an entity. Loaded separately: the first question after a change measures the whole graph. */
export function Metrics({ id }: { readonly id: string }) {
  const [isWanted, setWanted] = useState(false);
  const asked = useAnswer('view-entity-metrics', isWanted ? { id } : undefined);
  return (
    <Section title={words.entity.metrics} {...(isWanted && { asked })}>
      {isWanted ? (
        <Answered asked={asked}>
          {({ entity }) => entity && <Numbers of={entity.metrics} />}
        </Answered>
      ) : (
        <button
          class="btn btn--small"
          type="button"
          onClick={() => {
            setWanted(true);
          }}
        >
          {words.entity.askMetrics}
        </button>
      )}
    </Section>
  );
}

interface Measures {
  readonly degree?: number | null;
  readonly betweenness?: number | null;
  readonly pageRank?: number | null;
  readonly closeness?: number | null;
  readonly community?: number | null;
  readonly rank?: number | null;
  readonly degreeRank?: number | null;
  readonly pageRankRank?: number | null;
  readonly closenessRank?: number | null;
}

function Numbers({ of }: { readonly of: Measures }) {
  const rows = [
    [words.entity.degree, of.degree, of.degreeRank],
    [words.entity.betweenness, of.betweenness, of.rank],
    [words.entity.pageRank, of.pageRank, of.pageRankRank],
    [words.entity.closeness, of.closeness, of.closenessRank],
    // 1 is the largest, as in the drawing.
    [words.entity.community, of.community == null ? undefined : of.community + 1, undefined],
  ] as const;
  const known = rows.filter(([, value]) => value != null);
  if (known.length === 0) return <Empty text={words.entity.noMetrics} />;
  return (
    <dl class="names">
      {known.map(([name, value, rank]) => (
        <div key={name}>
          <dt class="num">
            {name}: <strong>{sayNumber(value ?? 0)}</strong>
          </dt>
          {rank != null && (
            <dd class="cap num">{fill(words.entity.rank, { rank: sayNumber(rank) })}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
