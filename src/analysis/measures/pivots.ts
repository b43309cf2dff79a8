/** Up to so many nodes each is a pivot: a second or two. */
export const maxExactOrder = 5_000;

/** So many nodes stand for all in a larger graph. */
export const pivotCount = 256;
