import { invariant, KnownError } from '../../shared/errors.js';
import { checkParameters } from '../../store/parameters.js';
import type { Value, ValueMap } from '../../store/graph-reader.js';
import type { Properties } from '../format/records.js';
import { compareTexts } from '../../shared/compare-texts.js';

/**
 * The properties of a node or relationship with their keys sorted.
 *
 * @param tellOwner whose they are, for whoever must mend them.
 * @throws KnownError `BAD_INPUT` where another program has put a value there that no store of ours would take back, such as
 * a whole number beyond 2^53.
 */
export function toProperties(value: Value | undefined, tellOwner: () => string): Properties {
  invariant(isMap(value), 'properties are a map');
  try {
    checkParameters(value);
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    throw new KnownError(error.code, `Of ${tellOwner()}: ${error.message}`, { cause: error });
  }
  return isSorted(Object.keys(value)) ? value : sortKeys(value);
}

/** As one of the engines gives them; to make an object anew takes longer than all the rest. */
function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, i) => i === 0 || compareTexts(keys[i - 1] ?? '', key) < 0);
}

function sortKeys(value: ValueMap): Properties {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareTexts(a, b)));
}

function isMap(value: Value | undefined): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
