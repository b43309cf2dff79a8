import { go, rewrite } from '../../route/location.js';
import { addressOfState, readState, type GraphState } from './state.js';

/** What the history keeps beside an address that was come to by a step on the picture. */
const step = 'graph-step';

/** Whether going back undoes a step on the picture, and does not leave it. */
export const hasStep = (): boolean => window.history.state === step;

/** Changes the state that the address describes now as one step of history. */
export function takeStep(changed: Partial<GraphState>): void {
  go(addressOfState({ ...addressedState(), ...changed }), step);
}

/** The same without a step: walking from one entity to the next would fill the history. */
export function changeQuietly(changed: Partial<GraphState>): void {
  rewrite(addressOfState({ ...addressedState(), ...changed }));
}

const addressedState = (): GraphState => readState(new URLSearchParams(window.location.search));
