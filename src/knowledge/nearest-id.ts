import { editDistance } from '../search/edit-distance.js';
import { takeSteps, Turn } from '../shared/turn.js';

/** For so many letters one may differ. */
const lettersOfTypo = 3;
const maxTypos = 3;

/** Nearer than a name of which a letter differs. */
const distanceOfPrefix = 0.5;

/**
 * The one of some ids that is most likely meant by another: a few letters of its name differ, or what stands before its
 * colon is another. Of equally near ones the first; null where none is near. In turns with the event loop.
 */
export async function nearestId(asked: string, ids: readonly string[]): Promise<string | null> {
  const { prefix, name } = split(asked.toLowerCase());
  const most = Math.min(maxTypos, Math.floor(name.length / lettersOfTypo));
  const distanceTo = (other: SplitId) => {
    if (other.prefix === prefix) return editDistance(name, other.name, most);
    return other.name === name ? distanceOfPrefix : Infinity;
  };
  let best: string | null = null;
  let least = most + 1;
  await takeSteps(ids.length, new Turn(), (i) => {
    const id = ids[i] ?? '';
    const distance = distanceTo(split(id));
    if (distance >= least) return;
    best = id;
    least = distance;
  });
  return best;
}

interface SplitId {
  readonly prefix: string;
  readonly name: string;
}

function split(id: string): SplitId {
  const colon = id.indexOf(':');
  return { prefix: id.slice(0, Math.max(0, colon)), name: id.slice(colon + 1) };
}
