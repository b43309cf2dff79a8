const works =
  '(?:novel|film|movie|play|musical|comic|fable|fairy tale|parody|satire|sketch|simulation|scenario|dream|game|role-play)';
const arabicWorks =
  '(?:ال)?(?:روايه|روايته|روايتها|فيلم|فيلمه|فيلمها|مسرحيه|مسرحيته|مسرحيتها|مسلسل|حلم|حلمه|حلمها|لعبه|حكايه|اسطوره|نكته|تمثيليه|محاكاه|سيناريو)';
/** Words that introduce fiction, a joke or an example, which state no facts. */
const frames = new RegExp(
  [
    ` in (?:(?:the|an?|his|her|their|this|that|one|recent|new|same) )?${works} (?!(?:festival|industry|school|studio|fund|archive|market|workshop|forum))`,
    ` ${works} (?:tells?|imagin(?:es|ed)|depicts?|pictures?|invents?|pretends?) `,
    ' (?:once upon time|april fools?|satirical|fictional|fictitious|imaginary|hypothetical(?:ly)?|for example :|as example :|pretend(?:s|ed|ing)?|imagin(?:es|ed|ing) (?:that|how)|jok(?:ed|es|ing|ingly)(?: that)?) ',
    ` [وف]?في (?:هذه |هذا )?${arabicWorks} `,
    ` [وف]?(?:[يت]حكي|[يت]روي|[يت]تخيل|[يت]صور) (?:ال)?(?:مسرحيه|روايه|فيلم|مسلسل|قصه|حكايه|كاتب|كاتبه|مولف|مولفه|روايي|رواييه) `,
    ' (?:ساخر|ساخره|الساخر|الساخره|خيالي|خياليه|خيالا|مازحا|مازحه|المزاح|كذبه (?:ابريل|نيسان)|متخيل|متخيله|حاله افتراضيه|مثال افتراضي) ',
  ].join('|'),
  'u',
);

/** Whether the words of a sentence up to a place introduce fiction or a joke. */
export function isImagined(before: string): boolean {
  return frames.test(`${before} `);
}

const asks = / [?؟] (?:[»”"'’)] )*$/u;
/** Questions that presuppose a fact: `Why did the Union host it?` */
const presupposing =
  / (?:why|how|since when|لماذا|[وف]?لم|كيف|منذ متي|ما الذي|ما رايك|ما رايكم) (?!many|much|far|long)/u;
/** `…, or did it?` makes the preceding statement open. */
const tag = / or (?:did|was|is|were|has|had|does) (?:it|he|she|they) [?] /u;

/** Whether a sentence is a question about the fact itself. */
export function isLeftOpen(text: string, start: number): boolean {
  if (!asks.test(text)) return false;
  return tag.test(text) || !presupposing.test(text.slice(0, start + 1));
}
