import { useEffect, useId, useState } from 'preact/hooks';
import { certainties, readDate, type Moment, type Sureness } from '../route/moment.js';
import { fill, sayDate } from '../words/say.js';
import { words } from '../words/words.js';
import { Select } from './choices.js';

interface AsOfProps {
  readonly moment: Moment;
  readonly change: (moment: Partial<Moment>) => void;
  /** Id of the heading that names the field, if it has no label of its own. */
  readonly labelledBy?: string;
}

/** Date at which relations are to have held, and how sure that must be. */
export function AsOf({ moment, change, labelledBy }: AsOfProps) {
  const { on, sure } = moment;
  const id = useId();
  const [typed, setTyped] = useState(on ?? '');
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(on ?? '');
    setWrong(false);
  }, [on]);
  return (
    <form
      class="at-date ui"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const date = readDate(typed);
        setWrong(date === undefined && typed.trim() !== '');
        if (date !== undefined || typed.trim() === '') change({ on: date });
      }}
    >
      <p class="row">
        {labelledBy === undefined && <label for={id}>{words.moment.on}</label>}
        <input
          id={id}
          class="btn btn--small num"
          {...(labelledBy !== undefined && { 'aria-labelledby': labelledBy })}
          aria-describedby={`${id}-means`}
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
        {on !== undefined && <Certainty sure={sure} change={change} />}
      </p>
      <Meaning id={`${id}-means`} moment={moment} isWrong={isWrong} />
    </form>
  );
}

function Certainty({ sure, change }: Pick<AsOfProps, 'change'> & { readonly sure: Sureness }) {
  return (
    <>
      <Select
        class="btn btn--small"
        aria-label={words.moment.sure}
        options={certainties.map((each) => [each, words.moment.certainties[each]])}
        value={sure}
        set={(next) => {
          change({ sure: next });
        }}
      />
      <button
        class="btn btn--small btn--plain"
        type="button"
        onClick={() => {
          change({ on: undefined });
        }}
      >
        {words.moment.always}
      </button>
    </>
  );
}

interface MeaningProps {
  readonly id: string;
  readonly moment: Moment;
  readonly isWrong: boolean;
}

/** Says which relations are shown and which are left out; how a date is written, if the one in the field is none. */
function Meaning({ id, moment: { on, sure }, isWrong }: MeaningProps) {
  if (on === undefined || isWrong)
    return (
      <p id={id} class={isWrong ? 'fault' : 'sr'} role={isWrong ? 'alert' : undefined}>
        {words.moment.form}
      </p>
    );
  return (
    <p id={id} class="cap" role="status">
      {fill(words.moment.means[sure], { date: sayDate(on) })}
    </p>
  );
}
