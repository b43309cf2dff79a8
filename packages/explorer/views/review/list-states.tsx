import { Empty, Failed } from '../../parts/panel.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { isOpen, type Item } from './items.js';
import type { Loaded, Proposals } from './use-proposals.js';

interface NothingProps {
  readonly items: readonly Item[];
  readonly listed: readonly Item[];
  readonly isWhole: boolean;
}

/** A message that there is nothing to decide, with the reason. */
export function Nothing({ items, listed, isWhole }: NothingProps) {
  if (!isWhole) return null;
  if (items.length === 0) return <Empty text={said.document.none} hint={said.document.noneHint} />;
  if (listed.length === 0) return <Empty text={said.document.filtered} />;
  if (items.some(isOpen)) return null;
  const count = sayCount(said.counts.proposals, items.length);
  return (
    <p class="sheet st-p ui">
      {fill(said.document.noneLeft, { count })}{' '}
      <a href={places.review()}>{said.document.nextDocument}</a>
    </p>
  );
}

interface ArrivingProps {
  readonly loaded: Loaded;
  readonly proposals: Proposals;
}

/** The loaded share of the list, or that the rest failed to load. */
export function Arriving({ loaded, proposals }: ArrivingProps) {
  const { asked } = proposals;
  const shown = sayNumber(loaded.proposals.length);
  const total = sayNumber(loaded.total);
  if (loaded.proposals.length >= loaded.total) return null;
  if (asked.error !== undefined)
    return (
      <>
        <p class="cap">{fill(said.document.partial, { shown, total })}</p>
        <Failed error={asked.error} again={asked.again} />
      </>
    );
  return (
    <p class="cap" role="status">
      {fill(said.document.loadingMore, { shown, total })}
    </p>
  );
}
