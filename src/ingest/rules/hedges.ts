/** Where a clause ends: behind it, what is denied before is denied no more. */
const clauseEnds =
  / (?:[.;؛:؟?!]|—|–|but|[,،] (?:and|but|while|which|although|though|whereas|yet)|[,،](?= و)|[,،](?= [وف]\S)|[,،](?= (?:لكن\S*|الا|غير ان|بيد|انما|بل) ))(?= )/gu;

const negations =
  / (?:[وف]?(?:لم|لن|ليس|ليست|لا|غير|دون|بدون|ما لم|عدم|بعدم|لعدم|امتنع|امتنعت|تعذر|تعذرت|فشل|فشلت|اخفق|اخفقت|غاب|غابت|تغيب|تغيبت)|not|never|no|nor|neither|without|cannot|n't|nobody|none|failed to|instead of|rather than|turned down|stayed away) /u;
/** What was called off, put off or taken back did not come about. */
const cancellations =
  / (?:[وف]?(?:الغي|الغيت|الغاء|بالغاء|تاجل|تاجلت|تاجيل|بتاجيل|ارجي|ارجيت|ارجاء|بارجاء|الملغي|الملغاه|الموجل|الموجله|موجل|موجله|ملغي|ملغاه|سحبت)|cancel+ed|cancels|called off|postponed|deferred|put off|scrapped|shelved|abandoned|revoked|annulled|was withdrawn|were withdrawn|was dropped|were dropped) /u;
/** Such a word before a colon is said of the whole line. */
const labels =
  /(?:^| )(?:cancel+ed|cancellations?|postponed|postponements?|deferred|turned down|rejected|declined|refused|denied|withdrawn|called off|corrections?|not admitted|apologies|absent|rumours?|planned|الغي|الغيت|الغاء|ملغي|ملغاه|الملغاه|موجل|موجله|تاجيل|مرفوض|مرفوضه|رفض|تصحيح|تصويب|اعتذار|اعتذر|غياب|الغايبون|المتغيبون|المعتذرون) $/u;
/** What is denied is all that follows in the sentence. */
const denials =
  / (?:[وف]?(?:نفى|نفي|نفت|تنفي|ينفي|رفض|رفضت|يرفض|ترفض|كذب|كذبت|استبعد|استبعدت|اعتذر|اعتذرت)|denied|denies|deny|rejected|rejects|refused|declined|dismissed|ruled out|contrary to|no plans?|withdrew (?:a|its|their|his|her)|thanked|pulled out|backed out) /u;
/** What was said by mistake, or is only said to be so. */
const mistakes =
  / (?:we (?:also |had |have )*(?:said|written|wrote|reported|stated|called|claimed)|wrongly|erroneously|mistakenly|incorrectly|by mistake|allegedly|reportedly|supposedly|rumoured|fabricated|hoax|untrue|(?:i was|we were|people were) told|it is said|rumour has it|turned out to be false|[وف]?(?:ذكرنا|خطا|بالخطا|زعم|زعمت|يزعم|تزعم|مزاعم|اشيع|شايعات|قيل|يقال|ملفق|ملفقه|مفبرك|مفبركه|كاذب|كاذبه|لا صحه|عار عن الصحه|عاريه عن الصحه)) /u;
const futures =
  / (?:[وف]?(?:سوف|س[يت]\S{3,}|المقرر|المزمع|المتوقع|يعتزم|تعتزم|ينتظر|المنتظر|المرتقب|تخطط|يخطط|ستكون|ربما|يتوقع|تتوقع|يامل|تامل|ينوي|تنوي|قررت|قرر|تقرر|اتفق|اتفقت|رشح|رشحت|يرشح|مرشح|مرشحه|دعا|دعت|يدعو|تدعو|طالب|طالبت|اقترح|اقترحت|يقترح|تقترح|طلب|طلبت|طلبا|بطلب|يسعي|تسعي|يعتزمون|تمهيدا)|will|would|may|might|could|shall|planned|plans|scheduled|proposed|is to|are to|hopes|intends|due to|expects|was to|were to|wants to|invited|decided|agreed|likes to|asked|should|ought to|due (?:in|on|at|to|for|next)|foreseen|slated|set to|expected to|tentatively|subject to|pending|hoped|applied|applicants?|application of|applies|candidates?|bid (?:to|for|by)|called for|urged|offered to|considers|considering|to be (?:held|hosted|organi(?:s|z)ed|opened|staged|convened)|to take place|preparations for|proposals?|proposes|nominated) /u;
/** قد with a verb of the present says that something may be. */
const maybe =
  / (?:[وف]?قد) (?!(?:تولي|تسلم|تاسس|تحدث|تراس|تخرج|تقلد|تلقي|تمكن|تعرض|توفي|تم|تجاوز|تعاون|تقدم|تدرج|تنقل|تعلم|تزوج|توسع|تضاعف|تراجع|يسر) )[يت]\S{2,}(?<!ت) /u;
/** What hangs on something is not said to be: the whole sentence. */
const conditions =
  / (?:[وف]?(?:اذا|لو|شريطه|بشرط|لولا|ان لم|في حال|حال)|if|unless|whether|provided that|in case|were ever|, should) |^ (?:should|had|were) (?:["“«] )?[<\p{L}]/u;
const wouldBe =
  /(?: [,;])? (?:and|but) (?:\S+ ){1,2}(?:would|will|could|might|may|shall) [^.;:]*? (?:if|unless|provided that|in case) .*$/u;
/** `next year`, العام المقبل: what is said to be then has not been. */
const times =
  / (?:next (?:year|month|week|spring|summer|autumn|winter)|[وفبل]?(?:ال)?(?:عام|شهر|اسبوع|سنه|صيف|شتاء|ربيع|خريف) (?:ال)?(?:مقبل|مقبله|قادم|قادمه)) /u;
/** سيادة, ستارها, ستة and the like begin like a verb of the future; غير ربحية says what it is. */
const nouns =
  / (?:ستين|سته|ستون|سياده|سيده|سيدات|سيدتي|سيارات|سياسات|سياسه|سياسي|[وف]?لا سيما|ستار\S*|ستاير|سياق\S*|سيره|سيرت\S+|سيول|سياره\S*|سيطر\S*|سيناريو\S*|ستوديو\S*|سيراليون|سيشيل|سيبراني|سيبرانيه|السيبراني|غير (?:ال)?(?:ربحي|ربحيه|حكومي|حكوميه)) /gu;

/** Parts of a sentence in which a hedge may stand. */
interface Parts {
  /** From where the clause begins to the end of what is said. */
  readonly clause: string;
  /** All that stands before. */
  readonly before: string;
  /** What stands behind, up to where the clause ends. */
  readonly rest: string;
}

const hedges: readonly (readonly [hedge: RegExp, parts: readonly (keyof Parts)[], why: string])[] =
  [
    [denials, ['before', 'clause'], 'The sentence denies or refuses it.'],
    [mistakes, ['before', 'clause', 'rest'], 'It was said by mistake, or is only said to be so.'],
    [negations, ['clause'], 'The clause is negative.'],
    [cancellations, ['clause', 'rest'], 'It was called off or put off.'],
    [futures, ['clause'], 'The clause speaks of what is planned or may be.'],
    [times, ['rest'], 'It speaks of a time that has not come.'],
    [maybe, ['clause'], 'The clause speaks of what is planned or may be.'],
  ];

/** Why what stands from one place of a sentence up to another is not said to be so; undefined where it is. */
export function hedgeOf(text: string, start: number, end: number): string | undefined {
  const plain = withoutConfusion(withoutQuotes(text, start, end), start).replaceAll(
    nouns,
    (word) => ` ${'-'.repeat(word.length - 2)} `,
  );
  if (conditions.test(withoutOtherCondition(plain, end)))
    return 'The sentence says under which condition it would be so.';
  const parts: Parts = {
    clause: plain.slice(startOfClause(plain, start), end + 1),
    before: plain.slice(0, start + 1),
    rest: restOfClause(plain, end),
  };
  return hedges.find(([hedge, where]) => where.some((part) => hedge.test(parts[part])))?.[2];
}

const quotes = /(?<= )[«“"] [^«»“”"]{1,400} [»”"](?= )/gu;

/** What stands between marks before or behind is said of something else: `"It will not end," said Miller, who heads …`. */
function withoutQuotes(text: string, start: number, end: number): string {
  return text.replaceAll(quotes, (words, at: number) =>
    at + words.length <= start || at >= end ? words.replaceAll(/[^\s.;؛:؟?!]/gu, '-') : words,
  );
}

/** `not to be confused with X, who heads …`: that they are not the same denies nothing that is said of the other. */
const confusion =
  / (?:should not be|must not be|is not|are not|not to be|not|never) (?:confused|mistaken) (?:with|for) .* nor (?:for|with) | (?:should not be|must not be|is not|are not|not to be|not|never) (?:confused|mistaken) (?:with|for) /u;

function withoutConfusion(text: string, start: number): string {
  return (
    text.slice(0, start).replace(confusion, (words) => ` ${'-'.repeat(words.length - 2)} `) +
    text.slice(start)
  );
}

/** `…, and I would go again if I were asked`: the condition is of a clause behind that says what would be. */
function withoutOtherCondition(text: string, end: number): string {
  return text.slice(0, end + 1) + text.slice(end + 1).replace(wouldBe, ' ');
}

/** Whether the label of a line, the words before its colon, says that what follows did not come about. */
export function isDenyingLabel(label: string): boolean {
  return labels.test(`${label} `);
}

/** Whether the words speak of something called off. */
export function isCalledOff(words: string): boolean {
  return cancellations.test(` ${words} `);
}

/** What stands behind, up to where the clause ends: `… in Kigali was cancelled`. */
function restOfClause(text: string, end: number): string {
  const behind = text.slice(Math.max(0, end - 1));
  const next = behind
    .slice(1)
    .search(
      / (?:[.;؛:؟?!]|and|but|while|whose|which|though|although|when|و|[وف]?(?:بعد|قبل|فيما|بينما|التي|الذي)|after|before|و\S{2,}) /u,
    );
  return next < 0 ? behind : behind.slice(0, next + 2);
}

function startOfClause(text: string, start: number): number {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(clauseEnds)) {
    if (index + mark.length > start) break;
    from = index + mark.length;
  }
  return from;
}
