import type { ViewProps } from '../../route/view-props.js';
import { Home } from './home.js';
import { Results } from './results.js';

/** The first page, or the results of a search. */
export function SearchView({ place }: ViewProps) {
  const query = place.query.get('q')?.trim() ?? '';
  return query === '' ? <Home /> : <Results query={query} kind={place.query.get('kind')} />;
}
