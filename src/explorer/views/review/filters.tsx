import { useTerms, type Terms } from '../../data/terms.js';
import { Filter as ListFilter } from '../../parts/choices.js';
import { places } from '../../route/places.js';
import { sayNumber } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { choose, type Filter, type Item } from './items.js';

const filterNames = ['status', 'novelty', 'kind'] as const;
type FilterName = (typeof filterNames)[number];

/** Filter that an address names. */
export function filterIn(query: URLSearchParams): Filter {
  return {
    status: query.get('status'),
    novelty: query.get('novelty'),
    kind: query.get('kind'),
  };
}

/** Address of a document in review, with the filter and the chosen proposal. */
export function placeOf(document: string, filter: Filter, at: string | null): string {
  const given = Object.entries({ ...filter, at }).filter(([, value]) => value !== null);
  return places.review({ document, ...Object.fromEntries(given) });
}

const lists: Readonly<Record<FilterName, string>> = {
  status: 'ProposalStatus',
  novelty: 'Novelty',
  kind: 'ProposalKind',
};

interface FiltersProps {
  readonly items: readonly Item[];
  readonly filter: Filter;
  readonly set: (filter: Filter) => void;
}

/** Filters of the list, each choice with the number of its proposals. */
export function Filters({ items, filter, set }: FiltersProps) {
  const terms = useTerms();
  return (
    <>
      {filterNames.map((name) => (
        <ListFilter
          key={name}
          class="btn btn--small"
          aria-label={said.document[name]}
          all={`${said.document[name]}: ${said.document.all}`}
          options={choicesOf(items, name, filter).map((value) => [
            value,
            sayChoice(terms, { items, filter, name, value }),
          ])}
          value={filter[name] ?? undefined}
          set={(value) => {
            set({ ...filter, [name]: value ?? null });
          }}
        />
      ))}
    </>
  );
}

/** Values of a filter that proposals have, and the chosen one even if none has it. */
function choicesOf(items: readonly Item[], name: FilterName, filter: Filter): readonly string[] {
  const chosen = filter[name];
  const there = items.map(({ proposal }) => proposal[name] as string);
  return [...new Set([...there, ...(chosen === null ? [] : [chosen])])].sort();
}

interface Choice {
  readonly items: readonly Item[];
  readonly filter: Filter;
  readonly name: FilterName;
  readonly value: string;
}

function sayChoice(terms: Terms, { items, filter, name, value }: Choice): string {
  const count = choose(items, { ...filter, [name]: value }).length;
  return `${terms.value(lists[name], value)} (${sayNumber(count)})`;
}
