/** Ends of clauses, after which an earlier denial does not apply. */
export const clauseEnds =
  / (?:[.;؛:؟?!]|—|–|but|[,،] (?:and|but|while|which|although|though|whereas|yet)|[,،](?= و)|[,،](?= [وف]\S)|[,،](?= (?:لكن\S*|الا|غير ان|بيد|انما|بل) ))(?= )/gu;

export const negations =
  / (?:[وف]?(?:لم|لن|ليس|ليست|ليسا|ليسوا|لا|غير|دون|بدون|ما لم|عدم|بعدم|لعدم|امتنع|امتنعت|تعذر|تعذرت|فشل|فشلت|اخفق|اخفقت|غاب|غابت|تغيب|تغيبت)|not|never|no|nor|neither|without|cannot|n't|nobody|none|failed to|instead of|rather than|turned down|stayed away|(?:stopped|fell|falls|stops) short of|anything but|far from) | [وف]?ما (?=\S.* (?:قط|بتاتا|البته) )/u;
/** Words for cancelling, postponing or withdrawing: the event did not happen. */
export const cancellations =
  / (?:[وف]?(?:الغي|الغيت|الغاء|بالغاء|تاجل|تاجلت|تاجيل|بتاجيل|ارجي|ارجيت|ارجاء|بارجاء|الملغي|الملغاه|الموجل|الموجله|موجل|موجله|ملغي|ملغاه|سحبت)|cancel+ed|cancels|called off|postponed|deferred|put off|scrapped|shelved|abandoned|revoked|annulled|was withdrawn|were withdrawn|was dropped|were dropped) /u;
/** Such a word before a colon applies to the whole line. */
export const labels =
  /(?:^| )(?:cancel+ed|cancellations?|postponed|postponements?|deferred|turned down|rejected|declined|refused|denied|withdrawn|called off|corrections?|not admitted|apologies|absent|rumours?|planned|الغي|الغيت|الغاء|ملغي|ملغاه|الملغاه|موجل|موجله|تاجيل|مرفوض|مرفوضه|رفض|تصحيح|تصويب|اعتذار|اعتذر|غياب|الغايبون|المتغيبون|المعتذرون) $/u;
/** Denials, which apply to the rest of the sentence. */
export const denials =
  / (?:[وف]?(?:نفى|نفي|شكك|شككت|يشكك|تشكك|نفت|تنفي|ينفي|رفض|رفضت|يرفض|ترفض|كذب|كذبت|استبعد|استبعدت|اعتذر|اعتذرت)|denied|denies|deny|rejected|rejects|refused|declined|dismissed|ruled out|contrary to|no plans?|withdrew (?:a|its|their|his|her)|disput(?:ed|es)|contest(?:ed|s)|thanked|pulled out|backed out) /u;
/** Words for errors or mere allegations. */
export const mistakes =
  / (?:we (?:also |had |have )*(?:said|written|wrote|reported|stated|called|claimed)|wrongly|erroneously|mistakenly|incorrectly|by mistake|allegedly|reportedly|supposedly|rumoured|fabricated|hoax|untrue|(?:i was|we were|people were) told|it (?:is|was|has been) (?:often |sometimes |widely |commonly )?(?:said|written|claimed|alleged|rumoured|believed|thought|suggested|assumed)|rumour has it|(?:some|many|historians|scholars|critics) (?:say|claim|believe|think|assume|suspect)|(?:claims?|rumours?|allegations?|suggestions?|speculation|notion|myth) that|(?:is|was|are|were) (?:said|alleged|rumoured|believed|thought) to|falsely|pos(?:ing|ed) as|impersonat(?:ed|es|ing)|turned out to be false|[وف]?(?:ذكرنا|اخطا|اخطات|خطا|بالخطا|زعم|زعمت|يزعم|تزعم|مزاعم|اشيع|شايعات|قيل|يقال|يشاع|يعتقد|يظن|يظنون|يعتقدون|ادعي|ادعت|يدعي|تدعي|سهوا|ترددت انباء|تردد ان|تردد عن|انباء غير موكده|انتحل|انتحلت|ملفق|ملفقه|مفبرك|مفبركه|كاذب|كاذبه|لا صحه|عار عن الصحه|عاريه عن الصحه)) /u;
export const futures =
  / (?:[وف]?(?:سوف|س[يت]\S{3,}|غدا|غد|التحضير|التحضيرات|الاستعدادات|يستعد|تستعد|امله|املها|املهم|رغبه|رغبته|رغبتها|عزمه|عزمها|نيته|نيتها|استعداده|استعدادها|(?:كلف|كلفت) (?:\S+ ){1,5}?(?:بتنظيم|باستضافه|بعقد)|المقرر|المزمع|المتوقع|يعتزم|تعتزم|ينتظر|المنتظر|المرتقب|المحتمل|المرجح|يحتمل|يرجح|يطمح|تطمح|تخطط|يخطط|ستكون|ربما|يتوقع|تتوقع|يامل|تامل|ينوي|تنوي|قررت|قرر|تقرر|اتفق|اتفقت|رشح|رشحت|يرشح|مرشح|مرشحه|دعا|دعت|يدعو|تدعو|طالب|طالبت|اقترح|اقترحت|يقترح|تقترح|طلب|طلبت|طلبا|بطلب|يسعي|تسعي|يعتزمون|تمهيدا|يتطلع|تتطلع|يتطلعان|يرغب|ترغب|(?:محادثات|مفاوضات|مشاورات) (?:\S+ ){0,2}?(?:للانضمام|للعضويه|لاستضافه|لتنظيم|لعقد|حول|بشان)|يفاوض|تفاوض|يتنافس|تتنافس|كاد|كادت|يكاد|تكاد|اوشك|اوشكت|مقررا ان|من شان|يفترض|المفترض|ليت|ليته|ليتها|يشترط|تشترط|(?:بحث|بحثت|ناقش|ناقشت|يبحث|تبحث|يدرس|تدرس|درس|درست) (?:\S+ ){0,8}?(?:اقامه|انشاء|انضمام|استضافه|شراكه|عضويه|امكانيه))|will|would|may|might|could|shall|planned|plans|scheduled|proposed|is to|are to|hopes|intends|due to|expects|was to|were to|wants to|invited|decided|agreed|likes to|asked|should|ought to|due (?:in|on|at|to|for|next)|foreseen|slated|set to|expected to|tentatively|subject to|pending|hoped|applied|applicants?|application of|applies|candidates?|bid (?:to|for|by)|called for|urged|offered to|considers|considering|to be (?:held|hosted|organi(?:s|z)ed|opened|staged|convened)|to take place|preparations for|proposals?|proposes|nominated|tipped|designate|wish(?:es|ed)?|wants|dreams? of|dreamt of|aspires to|vying for|competing for|expected (?:in|on|at|for)|(?:is|are|was|were|in) (?:seeking|talks|negotiations)|seeks|sought|(?:discussed|discusses|negotiated|explored|examined|weighed) (?:(?!<)\S+ ){0,2}?(?:partnership|membership|accession|merger|cooperation|hosting)|(?:almost|nearly|narrowly) (?:[a-z]+ed|became|held|won|left|had|missed)) /u;
/** قد with a present verb marks a possibility. */
export const maybe =
  / (?:[وف]?قد) (?!(?:تولي|تسلم|تاسس|تحدث|تراس|تخرج|تقلد|تلقي|تمكن|تعرض|توفي|تم|تجاوز|تعاون|تقدم|تدرج|تنقل|تعلم|تزوج|توسع|تضاعف|تراجع|يسر) )[يت]\S{2,}(?<!ت) /u;
/** Conditions, which apply to the whole sentence. */
export const conditions =
  / (?:[وف]?(?:اذا|لو|شريطه|بشرط|لولا|ان لم|ما لم|في حال|حال|حالما|هب ان|تخيل|تخيلوا|تخيلي|لنتخيل|لنفترض|نفترض|بافتراض|(?:علي )?افتراض|علي فرض|فرضا|كان لو)|if|unless|whether|provided that|in case|(?:so|as) long as|on condition|in (?:the )?event (?:of|that)|assuming|suppos(?:e|ing)|imagine|were ever|, should) | [وف]?هل |(?:^|[،,]) متي |^ [وف]?ان (?:صح|صحت|تم|كان|كانت|وافق|وافقت|نجح|نجحت|فاز|فازت|انضم|انضمت|استضاف|استضافت|عقدت|اصبح|اصبحت|تولي|تولت) |^ once .* (?:will|would|can) |^ (?:should|had|were) (?:["“«] )?[<\p{L}]/u;
export const wouldBe =
  /(?: [,;])? (?:and|but) (?:\S+ ){1,2}(?:would|will|could|might|may|shall) [^.;:]*? (?:if|unless|provided that|in case) .*$/u;
/** `next year`, العام المقبل: future times. */
export const times =
  / (?:tomorrow|غدا|غد|next (?:year|month|week|spring|summer|autumn|winter)|[وفبل]?(?:ال)?(?:عام|شهر|اسبوع|سنه|صيف|شتاء|ربيع|خريف) (?:ال)?(?:مقبل|مقبله|قادم|قادمه)) /u;
/** Words that look like hedges: سيادة, ستارها, ستة like a future verb, غير ربحية like a denial. */
const nouns =
  '(?:ستين|سته|ستون|سياده|سيده|سيدات|سيدتي|سيارات|سياسات|سياسه|سياسي|[وف]?لا سيما|ستار\\S*|ستاير|سياق\\S*|سيره|سيرت\\S+|سيول|سياره\\S*|سيطر\\S*|سيناريو\\S*|ستوديو\\S*|سيراليون|سيشيل|سيبراني|سيبرانيه|السيبراني|غير (?:ال)?(?:ربحي|ربحيه|حكومي|حكوميه))';
/** `no doubt`, `as planned`, لا شك, كما كان مقررًا: words that assert. */
const assurances =
  '(?:(?:no|without|beyond) (?:any )?(?:doubt|question)|not only|not merely|no (?:fewer|less|more|other) than|as (?:planned|scheduled|agreed|expected|decided|promised|proposed)|[وف]?(?:لا|بلا|دون|بدون|من دون) (?:شك|ريب|جدال)|[وف]?لا (?:يخفي|خلاف|لبس)|[وف]?ليس (?:فقط|فحسب)|[وف]?كما كان (?:مقررا|متوقعا|مخططا)|[وف]?كما (?:هو )?(?:مقرر|متوقع|مخطط|تقرر|اتفق))';
export const harmless = new RegExp(` (?:${nouns}|${assurances}) `, 'gu');
