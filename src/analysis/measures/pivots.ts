/** Up to so many nodes each is a pivot: a second or two. */
export const EXACT_UP_TO = 5_000;

/** So many nodes stand for all in a larger graph. */
export const PIVOTS = 256;
