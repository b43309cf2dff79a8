import { useState } from 'preact/hooks';
import { bindTo, type Draft } from './draft.js';

/** Draft that a form begins with, as it is filled in; `bind` ties a field to its text. */
export function useDraft(start: Draft | (() => Draft) = {}) {
  const [draft, setDraft] = useState(start);
  const bind = bindTo(draft, (change) => {
    setDraft((before) => ({ ...before, ...change }));
  });
  return { draft, setDraft, bind };
}
