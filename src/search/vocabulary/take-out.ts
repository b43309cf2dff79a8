import { invariant } from '../../shared/errors.js';

/** Removes an item from an unordered list: the last item takes its place. */
export function takeOut<Item>(items: Item[], item: Item): void {
  const at = items.indexOf(item);
  invariant(at >= 0, 'a removed item is in its list');
  const last = items.pop();
  if (last !== undefined && at < items.length) items[at] = last;
}
