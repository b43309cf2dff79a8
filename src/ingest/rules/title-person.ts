import type { Referent } from '../reading/entities.js';
import type { SentenceView } from './sentence-view.js';

/** Whom alone the title of the document names: of an interview, who answers. */
export function onlyPersonOfTitle({ reading }: SentenceView): Referent | undefined {
  const title = reading.sentences[0];
  const named = title
    ? reading.within(title.from, title.to).filter(({ kind }) => kind === 'Person')
    : [];
  return new Set(named.map(({ entity }) => entity)).size === 1 ? named[0]?.entity : undefined;
}
