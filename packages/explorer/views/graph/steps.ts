import { currentEntry } from '../../history-entry.js';
import { go, rewrite } from '../../route/location.js';
import { addressOfState, readState, type GraphState } from './state.js';

/** State of a history entry made by a step on the picture. */
const step = 'graph-step';

/** Whether going back undoes a step on the picture instead of leaving it. */
export const hasStep = (): boolean => currentEntry().step === step;

/** Changes the current state as one entry of the history. */
export function takeStep(changed: Partial<GraphState>): void {
  go(addressOfState({ ...addressedState(), ...changed }), step);
}

/** The same without an entry: walking between entities would fill the history. */
export function changeQuietly(changed: Partial<GraphState>): void {
  rewrite(addressOfState({ ...addressedState(), ...changed }));
}

const addressedState = (): GraphState => readState(new URLSearchParams(window.location.search));
