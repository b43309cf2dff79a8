import { useEffect, useState } from 'preact/hooks';
import { SuggestionField } from '../../parts/combobox.js';
import { go, open } from '../../route/location.js';
import { places } from '../../route/places.js';
import { words } from '../../words/words.js';

function Glass() {
  return (
    <svg class="glass" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="8.5" cy="8.5" r="6" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M13 13l5 5" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    </svg>
  );
}

/** The search field: a suggestion opens its page, Enter searches for the text. */
export function SearchBox({ query = '' }: { readonly query?: string }) {
  const [text, setText] = useState(query);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    setText(query);
    setOpen(false);
  }, [query]);
  return (
    <form
      role="search"
      class="box"
      onSubmit={(event) => {
        event.preventDefault();
        setOpen(false);
        if (text.trim() !== '') (query === '' ? open : go)(places.search(text.trim()));
      }}
    >
      <label for="q">{words.home.ask}</label>
      <div class="box-in">
        <Glass />
        <SuggestionField
          id="q"
          text={text}
          isOpen={isOpen}
          type={(typed) => {
            setText(typed);
            setOpen(true);
          }}
          choose={(entity) => {
            setOpen(false);
            open(places.entity(entity.id));
          }}
          leave={() => {
            setOpen(false);
          }}
        />
        <button class="btn btn--main" type="submit">
          {words.home.go}
        </button>
      </div>
      <p class="cap box-foot">
        <span>
          <kbd dir="ltr">/</kbd> {words.home.anywhere}
        </span>
        <span>
          <kbd>↓</kbd> <kbd>↑</kbd> {words.home.move} · <kbd>Enter</kbd> {words.home.enter}
        </span>
      </p>
    </form>
  );
}
