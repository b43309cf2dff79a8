import { useFollowed } from '../../data/use-followed.js';

const changed = 'multaqa:tour';
let step: number | undefined;

/** The step of the tour, from 0; undefined while nobody takes it. */
const stepNow = (): number | undefined => step;

export const useTourStep = (): number | undefined => useFollowed(stepNow, window, changed);

/** Goes to a step of the tour; undefined leaves it. */
export function goToStep(next: number | undefined): void {
  step = next;
  window.dispatchEvent(new Event(changed));
}
