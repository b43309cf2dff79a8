/** The visible box of an element. */
type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;

/**
 * Makes a change, and returns its layout shift before it is painted: the share of the screen that moves times the distance, as
 * browsers count it. Everything between the first and the last moved element counts, so it may be an overestimate.
 */
export function moveOf(change: () => void): number {
  const before = boxesSeen();
  change();
  let [top, bottom, farthest] = [Infinity, -Infinity, 0];
  for (const [element, old] of before) {
    const now = element.getBoundingClientRect();
    const far = distanceOf(old, now);
    if (far < least) continue;
    farthest = Math.max(farthest, far);
    top = Math.min(top, old.top, now.top);
    bottom = Math.max(bottom, old.bottom, now.bottom);
  }
  if (farthest === 0) return 0;
  const { innerWidth: width, innerHeight: height } = window;
  const moved = Math.min(bottom, height) - Math.max(top, 0);
  return (moved / height) * (farthest / Math.max(width, height));
}

/** Minimum distance that browsers count. */
const least = 3;

function boxesSeen(): ReadonlyMap<Element, Box> {
  const seen = new Map<Element, Box>();
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    const isSeen = box.height > 0 && box.bottom > 0 && box.top < window.innerHeight;
    if (isSeen) seen.set(element, box);
  }
  return seen;
}

/** Distance of the nearer side, so that a growing element has not moved. */
const distanceOf = (old: Box, now: Box): number =>
  Math.max(
    Math.abs(now.top - old.top),
    Math.min(Math.abs(now.left - old.left), Math.abs(now.right - old.right)),
  );
