import type { Evidence } from '../element.js';
import type { Resource } from './resource.js';

/** A place in a document by its position and by its words, as in Web Annotation. */
export function describePlace(
  {
    start,
    end,
    exact,
    prefix,
    suffix,
  }: Pick<Evidence, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'>,
  document: string,
  iriOf: (what: 'part' | 'position' | 'quote') => string,
): Resource {
  const position = { '@type': ['oa:TextPositionSelector'], '@id': iriOf('position') };
  const quote = { '@type': ['oa:TextQuoteSelector'], '@id': iriOf('quote') };
  return {
    '@type': ['oa:SpecificResource'],
    '@id': iriOf('part'),
    source: document,
    selector: [
      { ...position, start, end },
      ...(exact === undefined ? [] : [{ ...quote, exact, prefix, suffix }]),
    ],
  };
}
