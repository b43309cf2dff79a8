import type { Referent } from '../reading/entities.js';
import type { SentenceView } from './sentence-view.js';

/** The only person in the document's title: in an interview, the one who answers. */
export function onlyPersonOfTitle({ reading }: SentenceView): Referent | undefined {
  const title = reading.sentences[0];
  const named = title
    ? reading.within(title.from, title.to).filter(({ kind }) => kind === 'Person')
    : [];
  return new Set(named.map(({ entity }) => entity)).size === 1 ? named[0]?.entity : undefined;
}
