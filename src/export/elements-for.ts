import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import type { Element } from './element.js';
import { elements } from './elements.js';
import type { Format } from './format.js';
import type { Selection } from './selection.js';

/** The graph, or the selected part of it, as this format takes it; otherwise as {@link elements}. */
export function elementsFor(
  { apart }: Format,
  store: GraphReader,
  selection: Selection = {},
  options: RunOptions = {},
): AsyncGenerator<Element> {
  return elements(store, { ...selection, apart }, options);
}
