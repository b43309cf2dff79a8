/** Words between the parts: no names except of places or days, and no mark that ends the statement. */
const loose = (most: number): string =>
  `(?:(?!<[^DLR]|(?:${others}) )[^\\s.;؛:؟?!]+ ){0,${String(most)}}?`;

/** Words after which another subject or action begins. */
const others =
  'and|but|while|whereas|who|whom|met|meets|invited|thanked|urged|asked|praised|congratulated|without|except|not|بينما|فيما|حين|لكن|غير|سوي|عدا|التقي|التقت|دعا|دعت|شكر|شكرت|هنا|طالب|طالبت|لا|لم|لن|ليس|ليست|وان|وبان';

/** The patterns of a verb with its two parts in any order, with a few words between, as Arabic and English sentences allow. */
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

/** A verb before its subject and object, as in Arabic. */
export function verbFirst(who: string, what: string, verb: string, most = 5): string[] {
  const gap = loose(most);
  return [
    [verb, who, what],
    [verb, what, who],
    [who, verb, what],
  ].map((parts) => parts.join(` ${gap}`));
}

/** A verb between its parts only, as in English. */
export function inOrder(one: string, verb: string, other: string, most = 5): string {
  return [one, verb, other].join(` ${loose(most)}`);
}
