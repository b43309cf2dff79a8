/** Words between the parts of what is said: no name but of a place or day, and no mark that ends it. */
const loose = (most: number): string =>
  `(?:(?!<[^DLR]|(?:${others}) )[^\\s.;؛:؟?!]+ ){0,${String(most)}}?`;

/** Behind these begins what somebody else does, or what is done to somebody. */
const others =
  'and|but|while|whereas|who|whom|met|meets|invited|thanked|urged|asked|praised|congratulated|without|except|not|بينما|فيما|حين|لكن|غير|سوي|عدا|التقي|التقت|دعا|دعت|شكر|شكرت|هنا|طالب|طالبت|لا|لم|لن|ليس|ليست|وان|وبان';

/**
 * The patterns of a verb with its two parts in whatever order they stand, a few words between: what an Arabic or English sentence
 * may do with them, and one pattern alone would not say.
 */
export function inAnyOrder(one: string, other: string, verb: string, most = 5): string[] {
  const gap = loose(most);
  return [
    [one, verb, other],
    [one, other, verb],
    [verb, one, other],
    [verb, other, one],
    [other, verb, one],
    [other, one, verb],
  ].map((parts) => parts.join(` ${gap}`));
}

/** Of who does something by a verb before what it is done to: an Arabic verb with its subject and object. */
export function verbFirst(who: string, what: string, verb: string, most = 5): string[] {
  const gap = loose(most);
  return [
    [verb, who, what],
    [verb, what, who],
    [who, verb, what],
  ].map((parts) => parts.join(` ${gap}`));
}

/** The same of a verb that stands between its parts alone, as an English one does. */
export function inOrder(one: string, verb: string, other: string, most = 5): string {
  return [one, verb, other].join(` ${loose(most)}`);
}
