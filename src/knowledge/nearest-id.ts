import { editDistance } from '../search/edit-distance.js';
import { letterSignature, signatureDistance } from '../search/letter-signature.js';
import { takeSteps, Turn } from '../shared/turn.js';

/** Number of letters for which one typo is allowed. */
const lettersOfTypo = 3;
const maxTypos = 3;

/** Distance of ids that differ in their prefix alone: less than that of one letter in the name. */
const distanceOfPrefix = 0.5;

/**
 * The id most likely meant by an unknown one: a few letters of its name differ, or the prefix before its colon. The first of
 * equally near ones; null if none is near. Runs in turns with the event loop.
 */
export async function nearestId(asked: string, ids: readonly string[]): Promise<string | null> {
  const name = nameOf(asked.toLowerCase());
  const prefix = asked.toLowerCase().slice(0, -name.length);
  const most = Math.min(maxTypos, Math.floor(name.length / lettersOfTypo));
  const signature = letterSignature(name);
  const distanceTo = (id: string): number => {
    if (!id.startsWith(prefix) || prefix === '')
      return nameOf(id) === name ? distanceOfPrefix : Infinity;
    const other = id.slice(prefix.length);
    if (Math.abs(other.length - name.length) > most) return Infinity;
    if (signatureDistance(letterSignature(other), signature) > 2 * most) return Infinity;
    return editDistance(name, other, most);
  };
  let best: string | null = null;
  let least = most + 1;
  await takeSteps(ids.length, new Turn(), (i) => {
    const id = ids[i] ?? '';
    const distance = distanceTo(id);
    if (distance >= least) return;
    best = id;
    least = distance;
  });
  return best;
}

/** The part of an id after its first colon. */
function nameOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
