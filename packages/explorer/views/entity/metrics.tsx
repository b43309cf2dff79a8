import { useState } from 'preact/hooks';
import { useAnswer, useReconnect } from '../../data/use-answer.js';
import { Answered, Bones, Section } from '../../parts/panel.js';
import { fill, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';

/** Measures, each asked for by itself: on a large graph each takes long. */
const measures = ['degree', 'betweenness', 'pageRank', 'closeness', 'community'] as const;
type Measure = (typeof measures)[number];

/** The centrality of an entity. Loaded separately: the first question after a change measures the whole graph. */
export function Metrics({ id }: { readonly id: string }) {
  const [isWanted, setWanted] = useState(false);
  return (
    <Section title={words.entity.metrics}>
      {isWanted ? (
        <ul class="lines">
          {measures.map((measure) => (
            <One key={measure} id={id} measure={measure} />
          ))}
        </ul>
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

interface OneProps {
  readonly id: string;
  readonly measure: Measure;
}

function One({ id, measure }: OneProps) {
  const wanted = measures.map((each) => [each, each === measure] as const);
  const asked = useAnswer('view-entity-metrics', { id, ...Object.fromEntries(wanted) });
  // A measure that takes longer than a question may wait is an error beside the rest of its answer.
  const isLate = asked.answer?.isPartial === true;
  useReconnect(isLate, asked.again);
  return (
    <li>
      {words.entity[measure]}:{' '}
      {isLate ? (
        <Bones count={1} isLong />
      ) : (
        <Answered asked={asked} bones={1}>
          {({ entity }) => <Value of={entity?.metrics} measure={measure} />}
        </Answered>
      )}
    </li>
  );
}

type Measured = Readonly<Partial<Record<Measure | `${Measure}Rank`, number | null>>>;

interface ValueProps {
  readonly of: Measured | undefined;
  readonly measure: Measure;
}

function Value({ of, measure }: ValueProps) {
  const value = of?.[measure];
  if (value == null) return <>{words.entity.noMetrics}</>;
  const rank = of?.[`${measure}Rank`];
  return (
    <>
      {/* The largest community is 1, as in the drawing. */}
      <strong class="num">{sayNumber(measure === 'community' ? value + 1 : value)}</strong>{' '}
      {rank != null && (
        <span class="cap num">{fill(words.entity.rank, { rank: sayNumber(rank) })}</span>
      )}
    </>
  );
}
