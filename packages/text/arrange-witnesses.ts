/** The features of a piece of evidence on which its place among others depends. */
export interface Witness {
  /** The parts of what is shown that it bears. */
  readonly parts: readonly string[];
  readonly isQuotation: boolean;
}

/** Evidence in the order in which it is shown. */
export interface Arranged<T> {
  /** One that bears every part, or as few as bear them all, the one that bears most first. */
  readonly first: readonly T[];
  /** The others, as they came. */
  readonly others: readonly T[];
}

/**
 * Arranges pieces of evidence so that those which are shown first say all that is shown. A quotation comes before a note that bears
 * as much. Each piece that says what is claimed says of whom, so the subject is left out.
 */
export function arrangeWitnesses<T>(
  pieces: readonly T[],
  witnessOf: (piece: T) => Witness,
): Arranged<T> {
  const witnesses = pieces.map((piece) => {
    const { parts, isQuotation } = witnessOf(piece);
    return { piece, isQuotation, parts: parts.filter((part) => part !== 'SUBJECT') };
  });
  const missing = new Set(witnesses.flatMap(({ parts }) => parts));
  const first: (typeof witnesses)[number][] = [];
  const worthOf = ({ parts, isQuotation }: Witness) =>
    2 * parts.filter((part) => missing.has(part)).length + Number(isQuotation);
  while (missing.size > 0) {
    const [best] = witnesses.toSorted((a, b) => worthOf(b) - worthOf(a));
    if (best === undefined) break;
    first.push(best);
    for (const part of best.parts) missing.delete(part);
  }
  return {
    first: first.map(({ piece }) => piece),
    others: witnesses.filter((each) => !first.includes(each)).map(({ piece }) => piece),
  };
}
