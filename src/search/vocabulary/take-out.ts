import { invariant } from '../../shared/errors.js';

/** Takes one item out of a list whose order says nothing: the last one comes into its place. */
export function takeOut<Item>(items: Item[], item: Item): void {
  const at = items.indexOf(item);
  invariant(at >= 0, 'what is taken out of a list is in it');
  const last = items.pop();
  if (last !== undefined && at < items.length) items[at] = last;
}
