import { titleOfDataset } from '../../data/dataset-titles.js';
import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { isKind } from '../../kinds.js';
import { AsOf } from '../../parts/as-of.js';
import { Check, Filter } from '../../parts/choices.js';
import { KindSign } from '../../parts/entity.js';
import { sayNumber } from '../../words/say.js';
import { graphWords } from '../../words/graph-words.js';
import { words } from '../../words/words.js';
import type { Shown } from './shown.js';
import { toggled, type Change, type GraphState } from './state.js';

interface FilterProps {
  readonly shown: Shown;
  readonly state: GraphState;
  readonly change: Change;
}

/** Filter by the kinds of entities. */
export function KindFilter({ shown, state, change }: FilterProps) {
  const terms = useTerms();
  return (
    <>
      <h2>{graphWords.kinds}</h2>
      {[...shown.kinds].map(([kind, count]) => (
        <Check
          key={kind}
          checked={!state.kindsOff.includes(kind)}
          set={() => {
            change({ kindsOff: toggled(state.kindsOff, kind) });
          }}
        >
          {isKind(kind) && <KindSign kind={kind} />}
          {terms.kind(kind)}
          <span class="num">{sayNumber(count)}</span>
        </Check>
      ))}
    </>
  );
}

/** Filter by the types of relations; folded, as there are many. */
export function TypeFilter({ shown, state, change }: FilterProps) {
  const terms = useTerms();
  const types = [...shown.types].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  if (types.length === 0) return null;
  return (
    <details class="fold" open={state.typesOff.length > 0}>
      <summary>{graphWords.types}</summary>
      {types.map(([type, count]) => (
        <Check
          key={type}
          checked={!state.typesOff.includes(type)}
          set={() => {
            change({ typesOff: toggled(state.typesOff, type) });
          }}
        >
          {terms.relation(type, true)}
          <span class="num">{sayNumber(count)}</span>
        </Check>
      ))}
    </details>
  );
}

/** Filter by one dataset; nothing if there is only one. */
export function DatasetFilter({ state, change }: Omit<FilterProps, 'shown'>) {
  const { answer } = useAnswer('view-datasets', { counted: false });
  const datasets = answer?.data.datasets ?? [];
  if (datasets.length < 2 && state.dataset === undefined) return null;
  return (
    <>
      <h2 id="dataset">{words.documents.dataset}</h2>
      <Filter
        class="btn btn--small"
        aria-labelledby="dataset"
        all={words.documents.allDatasets}
        options={datasets.map((each) => [each.id, titleOfDataset(each)])}
        value={state.dataset}
        set={(dataset) => {
          change({ dataset });
        }}
      />
    </>
  );
}

/** Filter by a day, a month or a year at which relations held, and how sure that must be. */
export function DateFilter({ state, change }: Omit<FilterProps, 'shown'>) {
  return (
    <>
      <h2 id="on">{words.moment.on}</h2>
      <AsOf moment={state} change={change} labelledBy="on" />
    </>
  );
}
