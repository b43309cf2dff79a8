/** Where a clause ends: behind it, what is denied before is denied no more. */
const clauseEnds =
  / (?:[.;؛:؟?!]|—|–|but|[,،] (?:and|but|while)|[,،](?= و)|[,،](?= [وف]\S))(?= )/gu;

const negations =
  / (?:[وف]?(?:لم|لن|ليس|ليست|لا|غير|دون|بدون|ما لم|عدم)|not|never|no|nor|neither|without|cannot|n't|nobody|none) /u;
/** What is denied is all that follows in the sentence. */
const denials =
  / (?:[وف]?(?:نفى|نفي|نفت|تنفي|ينفي|رفض|رفضت|يرفض|استبعد|استبعدت|اعتذر|اعتذرت)|denied|denies|deny|rejected|rejects|refused|declined|dismissed|ruled out|contrary to|no plans?|withdrew a|thanked) /u;
const futures =
  / (?:[وف]?(?:سوف|س[يت]\S{3,}|المقرر|المزمع|المتوقع|يعتزم|تعتزم|ينتظر|المنتظر|المرتقب|تخطط|يخطط|ستكون|ربما|يتوقع|تتوقع|يامل|تامل|ينوي|تنوي|قررت|قرر|تقرر|اتفق|اتفقت)|will|would|may|might|could|shall|planned|plans|scheduled|proposed|is to|are to|hopes|intends|due to|expects|was to|were to|wants to|invited|decided|agreed|likes to|asked) /u;
/** قد with a verb of the present says that something may be. */
const maybe = / (?:[وف]?قد) [يت]\S{2,}(?<!ت) /u;
/** What hangs on something is not said to be: the whole sentence. */
const conditions =
  / (?:[وف]?(?:اذا|لو|شريطه|بشرط|لولا|ان لم|في حال|حال)|if|unless|whether|provided that|in case|were ever) |^ (?:should|had|were) </u;
/** سيادة, ستة and the like begin like a verb of the future. */
const nouns =
  / (?:ستين|سته|ستون|سياده|سيده|سيدات|سيدتي|سيارات|سياسات|سياسه|سياسي|سيبراني|سيبرانيه|السيبراني) /gu;

/** Why what stands from one place of a sentence up to another is not said to be so; undefined where it is. */
export function hedgeOf(text: string, start: number, end: number): string | undefined {
  const plain = text.replaceAll(nouns, (word) => ` ${'-'.repeat(word.length - 2)} `);
  if (conditions.test(plain)) return 'The sentence says under which condition it would be so.';
  const clause = plain.slice(startOfClause(plain, start), end + 1);
  if (denials.test(plain.slice(0, start + 1)) || denials.test(clause))
    return 'The sentence denies or refuses it.';
  if (negations.test(clause)) return 'The clause is negative.';
  if (futures.test(clause) || maybe.test(clause))
    return 'The clause speaks of what is planned or may be.';
  return undefined;
}

function startOfClause(text: string, start: number): number {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(clauseEnds)) {
    if (index + mark.length > start) break;
    from = index + mark.length;
  }
  return from;
}
