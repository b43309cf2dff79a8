import { useEffect, useState } from 'preact/hooks';
import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { isKind } from '../../kinds.js';
import { language } from '../../language.js';
import { KindSign } from '../../parts/entity.js';
import { sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { Shown } from './shown.js';
import {
  certainties,
  readDate,
  toggled,
  type Change,
  type GraphState,
  type Sureness,
} from './state.js';

interface FilterProps {
  readonly shown: Shown;
  readonly state: GraphState;
  readonly change: Change;
}

/** Which kinds of entities are shown. */
export function KindFilter({ shown, state, change }: FilterProps) {
  const terms = useTerms();
  return (
    <>
      <h2>{words.graph.kinds}</h2>
      {[...shown.kinds].map(([kind, count]) => (
        <label key={kind} class="check">
          <input
            type="checkbox"
            checked={!state.kindsOff.includes(kind)}
            onChange={() => {
              change({ kindsOff: toggled(state.kindsOff, kind) });
            }}
          />
          {isKind(kind) && <KindSign kind={kind} />}
          {terms.kind(kind)}
          <span class="num">{sayNumber(count)}</span>
        </label>
      ))}
    </>
  );
}

/** Which relations are shown, by their type; folded, as there are many. */
export function TypeFilter({ shown, state, change }: FilterProps) {
  const terms = useTerms();
  const types = [...shown.types].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  if (types.length === 0) return null;
  return (
    <details class="fold" open={state.typesOff.length > 0}>
      <summary>{words.graph.types}</summary>
      {types.map(([type, count]) => (
        <label key={type} class="check">
          <input
            type="checkbox"
            checked={!state.typesOff.includes(type)}
            onChange={() => {
              change({ typesOff: toggled(state.typesOff, type) });
            }}
          />
          {terms.relation(type, true)}
          <span class="num">{sayNumber(count)}</span>
        </label>
      ))}
    </details>
  );
}

/** Only what one dataset says; nothing to choose where there is but one. */
export function DatasetFilter({ state, change }: Omit<FilterProps, 'shown'>) {
  const { answer } = useAnswer('view-datasets', {});
  const datasets = answer?.data.datasets ?? [];
  if (datasets.length < 2 && state.dataset === undefined) return null;
  return (
    <>
      <h2 id="dataset">{words.documents.dataset}</h2>
      <select
        class="btn btn--small"
        aria-labelledby="dataset"
        value={state.dataset ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change({ dataset: value === '' ? undefined : value });
        }}
      >
        <option value="">{words.documents.allDatasets}</option>
        {datasets.map(({ id, titleAr, titleEn }) => (
          <option key={id} value={id}>
            {language === 'ar' ? titleAr : titleEn}
          </option>
        ))}
      </select>
    </>
  );
}

/** Only what held at a day, a month or a year, and how sure that must be. */
export function DateFilter({ state, change }: Omit<FilterProps, 'shown'>) {
  const [typed, setTyped] = useState(state.on ?? '');
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(state.on ?? '');
    setWrong(false);
  }, [state.on]);
  return (
    <form
      class="at-date"
      onSubmit={(event) => {
        event.preventDefault();
        const on = readDate(typed);
        setWrong(on === undefined && typed.trim() !== '');
        if (on !== undefined || typed.trim() === '') change({ on });
      }}
    >
      <h2 id="on">{words.graph.on}</h2>
      <p class="row">
        <input
          class="btn btn--small num"
          aria-labelledby="on"
          aria-describedby="on-form"
          aria-invalid={isWrong}
          size={10}
          dir="ltr"
          placeholder="2024-05"
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <button class="btn btn--small" type="submit">
          {words.timeline.apply}
        </button>
      </p>
      <p id="on-form" class={isWrong ? 'fault' : 'cap'} role={isWrong ? 'alert' : undefined}>
        {words.graph.onForm}
      </p>
      {state.on !== undefined && (
        <select
          class="btn btn--small"
          aria-label={words.graph.sure}
          value={state.sure}
          onChange={(event) => {
            change({ sure: event.currentTarget.value as Sureness });
          }}
        >
          {certainties.map((sure) => (
            <option key={sure} value={sure}>
              {words.graph.certainties[sure]}
            </option>
          ))}
        </select>
      )}
    </form>
  );
}
