/** Called by a measure between its steps, so that it can pause for others; a step takes tens of milliseconds at most. */
export type Rest = () => void;

export const neverRests: Rest = () => undefined;
