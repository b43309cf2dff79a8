/** A number from 0 to 1; HTTP itself limits the digits. */
const weightPattern = /^(?:0(?:\.\d*)?|1(?:\.0*)?)$/;

/** Available language that an `Accept-Language` prefers, ignoring regions; undefined if it names none of them. */
export function preferredLanguage<Language extends string>(
  acceptLanguage: string | undefined,
  languages: readonly Language[],
): Language | undefined {
  let best: Language | undefined;
  let bestWeight = 0;
  for (const [range, weight] of readWeights(acceptLanguage)) {
    const language = languages.find((each) => each === range.split('-')[0]);
    if (language === undefined || weight <= bestWeight) continue;
    best = language;
    bestWeight = weight;
  }
  return best;
}

/**
 * Weights (`q`, 1 by default) of the entries of an `Accept…` header by lower-case name, the highest of equal names. An
 * entry with a malformed weight is ignored.
 */
export function readWeights(header: string | undefined): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const entry of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = entry.split(';').map((part) => part.trim());
    const weight = parameters.find((each) => each.startsWith('q='))?.slice('q='.length) ?? '1';
    if (weightPattern.test(weight))
      weights.set(name, Math.max(Number(weight), weights.get(name) ?? 0));
  }
  return weights;
}
