import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../words/words.js';
import { EntityCombobox } from './combobox.js';
import type { Named } from '../data/named.js';
import type { EntityKind } from '../data/operations.js';

interface PairProps {
  readonly a: Named | undefined;
  readonly b: Named | undefined;
  readonly action: string;
  /** The labels of the two fields. */
  readonly labels: readonly [string, string];
  /** Kinds of what can be chosen; all where none are named. */
  readonly kinds?: readonly EntityKind[];
  readonly children?: ComponentChildren;
  readonly submit: (a: string, b: string) => void;
}

/** Two entities, each chosen by its name, and a button. */
export function Pair({ a, b, action, labels, kinds, children, submit }: PairProps) {
  const [first, setFirst] = useState(a);
  const [second, setSecond] = useState(b);
  useEffect(() => {
    setFirst(a);
    setSecond(b);
  }, [a?.id, b?.id]);
  const isSame = first !== undefined && first.id === second?.id;
  return (
    <form
      class="pair ui"
      onSubmit={(event) => {
        event.preventDefault();
        if (first !== undefined && second !== undefined && !isSame) submit(first.id, second.id);
      }}
    >
      <EntityCombobox label={labels[0]} chosen={first} choose={setFirst} kinds={kinds} />
      <button
        class="btn swap"
        type="button"
        aria-label={words.paths.swap}
        onClick={() => {
          setFirst(second);
          setSecond(first);
        }}
      >
        ⇄
      </button>
      <EntityCombobox label={labels[1]} chosen={second} choose={setSecond} kinds={kinds} />
      {children}
      <button class="btn btn--main" type="submit">
        {action}
      </button>
      {isSame && (
        <p class="cap" role="alert">
          {words.paths.same}
        </p>
      )}
    </form>
  );
}
