import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Span } from '#text/code-points.js';
import { useTerms } from '../data/terms.js';
import { useAnswer } from '../data/use-answer.js';
import type { AnswerOf } from '../data/ask.js';
import { sayCount } from '../words/say.js';
import { words } from '../words/words.js';
import type { Named } from '../data/named.js';
import type { EntityKind } from '../data/operations.js';
import { KindSign, nameOf, Words } from './entity.js';
import { Marks } from './marks.js';

export type Suggestion = AnswerOf<'view-suggest'>['suggest'][number];

const pauseMs = 60;

/**
 * Entities whose names begin with the typed text. A request is sent for the first letter after a pause, and at the next pause
 * in fast typing.
 */
function useSuggestions(text: string, kinds: Kinds): Suggestions {
  const [prefix, setPrefix] = useState(text.trim());
  const changedAt = useRef(-pauseMs);
  useLayoutEffect(() => {
    const ask = (): void => {
      setPrefix(text.trim());
    };
    const now = performance.now();
    const isQuick = now - changedAt.current < pauseMs;
    changedAt.current = now;
    if (!isQuick) {
      ask();
      return;
    }
    const timer = setTimeout(ask, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  const asked = useAnswer(
    'view-suggest',
    prefix === '' ? undefined : { prefix, limit: 8, ...(kinds && { kinds }) },
  );
  // An answer to fewer letters must not be chosen.
  if (prefix === '' || prefix !== text.trim() || asked.answer === undefined) return noSuggestions;
  return { found: asked.answer.data.suggest, areHere: !asked.isLoading };
}

/** Kinds of what is suggested; all where none are named. */
type Kinds = readonly EntityKind[] | undefined;

interface Suggestions {
  readonly found: readonly Suggestion[];
  /** True if they answer the current text, even if there are none. */
  readonly areHere: boolean;
}

const noSuggestions: Suggestions = { found: [], areHere: false };

interface ComboboxProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** The current choice. */
  readonly chosen?: Named | undefined;
  readonly choose: (entity: Named) => void;
  readonly kinds?: Kinds;
}

/**
 * A field for choosing an entity by name: the combobox of the ARIA patterns, with a list that follows the text. The field keeps
 * the focus; the arrows move in the list.
 */
export function EntityCombobox({
  label,
  isLabelHidden = false,
  chosen,
  choose,
  kinds,
}: ComboboxProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const name = chosen === undefined ? '' : nameOf(chosen).text;
  return (
    <div class="fld">
      <label for={id} class={isLabelHidden ? 'sr' : ''}>
        {label}
      </label>
      <div class="fld-in">
        {chosen !== undefined && typed === undefined && <KindSign kind={chosen.kind} />}
        <SuggestionField
          id={id}
          kinds={kinds}
          {...(isLabelHidden && { placeholder: label })}
          text={typed ?? name}
          isOpen={typed !== undefined && typed !== ''}
          type={setTyped}
          choose={(entity) => {
            setTyped(undefined);
            choose(entity);
          }}
          leave={() => {
            setTyped(undefined);
          }}
        />
      </div>
    </div>
  );
}

interface FieldProps {
  readonly id: string;
  readonly text: string;
  readonly isOpen: boolean;
  readonly type: (text: string) => void;
  readonly choose: (entity: Named) => void;
  readonly leave: () => void;
  readonly placeholder?: string;
  readonly kinds?: Kinds;
}

/** The field and its list; without a selection in the list, Enter is left to the surrounding form. */
export function SuggestionField({
  id,
  text,
  isOpen,
  type,
  choose,
  leave,
  placeholder,
  kinds,
}: FieldProps) {
  const { found, areHere } = useSuggestions(isOpen ? text : '', kinds);
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setAt(-1);
  }, [text]);
  const move = (by: number): void => {
    const count = found.length + 1; // One more place: the field itself, with nothing selected.
    setAt((before) => ((before + 1 + by + count) % count) - 1);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      move(1);
    },
    ArrowUp: () => {
      move(-1);
    },
    Escape: leave,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = event.key === 'Enter' ? found[at] : undefined;
    const act =
      chosen === undefined
        ? keys[event.key]
        : () => {
            choose(chosen.entity);
          };
    if (act === undefined || !isOpen) return;
    event.preventDefault();
    act();
  };
  return (
    <>
      <input
        ref={input}
        id={id}
        type="text"
        placeholder={placeholder}
        value={text}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[at] && `${id}-${at}`}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        onInput={(event) => {
          type(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <SuggestionList id={id} found={found} at={at} choose={choose} />
      <span class="sr" role="status">
        {areHere
          ? found.length === 0
            ? words.combobox.none
            : sayCount(words.counts.suggestions, found.length)
          : ''}
      </span>
    </>
  );
}

interface ListProps {
  readonly id: string;
  readonly found: readonly Suggestion[];
  readonly at: number;
  readonly choose: (entity: Named) => void;
}

function SuggestionList({ id, found, at, choose }: ListProps) {
  const terms = useTerms();
  return (
    <ul
      class="sug"
      id={`${id}-list`}
      role="listbox"
      aria-label={words.home.suggestions}
      hidden={found.length === 0}
    >
      {found.map((suggestion, index) => (
        <li
          key={suggestion.entity.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          // Otherwise the field would lose the focus, and with it the list, before a click.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            choose(suggestion.entity);
          }}
        >
          <KindSign kind={suggestion.entity.kind} />
          <SuggestionName of={suggestion} />
          <span class="cap s-kind">{terms.kind(suggestion.entity.kind)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The entity's name with the typed text marked; another matched name is shown below. */
function SuggestionName({ of: { entity, matchedName, highlights } }: { readonly of: Suggestion }) {
  const { text, lang } = nameOf(entity);
  const hit = <Hit text={matchedName} highlights={highlights} />;
  if (text === matchedName) return <span class="s-name">{hit}</span>;
  return (
    <span class="s-name">
      <bdi lang={lang}>{text}</bdi>
      <span class="cap">
        {words.home.also}
        {hit}
      </span>
    </span>
  );
}

/** A name with the spans that match. */
export function Hit({
  text,
  highlights,
}: {
  readonly text: string;
  readonly highlights: readonly Span[];
}) {
  return (
    <Words text={text}>
      <Marks
        text={text}
        spans={highlights}
        mark={(piece, key) => (
          <b key={key} class="hit">
            {piece}
          </b>
        )}
      />
    </Words>
  );
}
