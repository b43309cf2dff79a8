import type { Referent } from '#reader/reading/entities.js';
import type { Reading } from '#reader/reading/reading.js';

/** Number of sentences that begin a document. */
const beginning = 2;
/** How much more often than the next of its kind an entity is named that a document is about. */
const clearly = 2;

/**
 * Whether a sentence may go on about an entity that was last named far before: the one of the title or the beginning, of the
 * heading above, or the one that the document names far more often than others of its kind.
 */
export function isTopic(reading: Reading, entity: Referent, index: number): boolean {
  const { sentences, mainEdition } = reading;
  const heading = sentences.slice(0, index).findLast(({ isHeading }) => isHeading);
  const leading = [...sentences.slice(0, beginning), ...(heading ? [heading] : [])];
  const isLeading = leading.some(({ from, to }) =>
    reading.within(from, to).some((mention) => mention.entity === entity),
  );
  return isLeading || entity === mainEdition || isNamedMost(reading, entity);
}

function isNamedMost(reading: Reading, entity: Referent): boolean {
  const others = new Set(
    reading.mentions.flatMap((each) =>
      each.kind === entity.kind && each.entity !== entity ? [each.entity] : [],
    ),
  );
  const most = Math.max(0, ...Array.from(others, (each) => reading.mentionsOf(each).length));
  return reading.mentionsOf(entity).length >= clearly * Math.max(1, most);
}
