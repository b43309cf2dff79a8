import { useTerms } from '../../data/terms.js';
import { Select } from '../../parts/choices.js';
import { places } from '../../route/places.js';
import { sayNumber } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { choose, type Filter, type Item } from './items.js';

/** Filter that an address names. */
export function filterIn(query: URLSearchParams): Filter {
  return {
    status: query.get('status'),
    novelty: query.get('novelty'),
    kind: query.get('kind'),
    order: query.get('order'),
  };
}

/** Address of a document in review, with the filter and the chosen proposal. */
export function placeOf(document: string, filter: Filter, at: string | null): string {
  const given = Object.entries({ ...filter, at }).filter(([, value]) => value !== null);
  return places.review({ document, ...Object.fromEntries(given) });
}

interface FiltersProps {
  readonly items: readonly Item[];
  readonly filter: Filter;
  readonly set: (filter: Filter) => void;
}

const novelties = [null, 'CONFLICTS', 'NEW'] as const;

/** Order of the list, and its filters, each with the number of its items. */
export function Filters({ items, filter, set }: FiltersProps) {
  const terms = useTerms();
  return (
    <>
      <label class="cap">
        {said.document.order}{' '}
        <Select
          class="btn btn--small"
          options={(['IMPORTANCE', 'TEXT'] as const).map((each) => [
            each,
            terms.value('ProposalOrder', each),
          ])}
          value={filter.order ?? 'IMPORTANCE'}
          set={(order) => {
            set({ ...filter, order: order === 'TEXT' ? order : null });
          }}
        />
      </label>
      {novelties.map((novelty) => (
        <button
          key={novelty}
          class="btn btn--small chip"
          type="button"
          aria-pressed={filter.novelty === novelty}
          onClick={() => {
            set({ ...filter, novelty, status: null, kind: null });
          }}
        >
          {novelty === null ? said.document.all : said.novelty[novelty]}{' '}
          <span class="num">{sayNumber(choose(items, { ...none, novelty }).length)}</span>
        </button>
      ))}
    </>
  );
}

const none: Filter = { status: null, novelty: null, kind: null, order: null };
