import { isDirection } from './directions.js';
import { isTexts } from './json-object.js';
import type { Values, Via } from './mapping.js';

/** The relationships restricted by the arguments `kinds`, or `telling` without it, and `direction` of a connection. */
export function narrowedVia(via: Via, { kinds, telling, direction: given }: Values): Via {
  const direction = isDirection(given) ? given : via.direction;
  if (isTexts(kinds) && kinds.length > 0) return { ...via, direction, types: [...new Set(kinds)] };
  const told = telling === true ? via.telling?.[direction] : undefined;
  return { ...via, direction, types: told ?? via.types };
}
