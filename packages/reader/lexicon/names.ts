import { wordList, wordTable } from '#text/words/word-list.js';

/** Nouns at the beginning of an organisation's Arabic name, by kind. */
export const arabicOrganisations = wordTable(`
منظمة|مجلس|اتحاد|رابطة|هيئة|مؤسسة|جمعية|وكالة|صندوق|غرفة|أكاديمية|كلية|دائرة|ديوان|نادي|تحالف|ائتلاف|لجنة|برلمان|محكمة|أمانة|مصلحة|مفوضية|نقابة|مجمع|منتجع|مدرسة|حاضنة|منصة|مبادرة|مجموعة|مرصد|بعثة|مكتبة|مسرح|فندق|قاعة|صالة|مديرية|بلدية|مكتب|بورصة|تعاونية|مفتشية|أمم|جهاز|حزب|حلف|مستشفى|كونفدرالية|فيدرالية|مندوبية|ممثلية|ملحقية|كنيسة|نيابة|عمادة|سلطة = ORGANISATION
شبكة = NETWORK
سفارة|قنصلية = EMBASSY
وزارة = MINISTRY
جامعة = UNIVERSITY
شركة|مصرف|بنك|مصنع = COMPANY
مركز|معهد|مختبر|متحف = INSTITUTE
`);

/** The same in English, at the end of the name or before `of`. */
export const englishOrganisations = wordTable(`
organization|organisation|council|union|league|authority|foundation|association|agency|fund|chamber|academy|college|department|club|alliance|coalition|consortium|committee|commission|compact|federation|confederation|partnership|initiative|office|bureau|board|secretariat|parliament|court|group|hotel|hall|society|mission|house|institution|trust|guild|pact|library|theatre|palace|observatory|school|directorate|treasury|assembly|registry|collective|administration|chambers|cooperative|service|corps|commissariat|inspectorate|syndicate|community|municipality|archives|polytechnic|hospital|exchange|circle|nations|tribunal|senate|cabinet|faculty|division|taskforce|brotherhood|movement|party|forces|army|navy|police|clinic|orchestra|church|patriarchate|seminary|conservatory|conservatoire|bloc|quartet|troika|presidium|synod|politburo|endowment|charity|incubator|accelerator|watch|delegation|archive|hub|pool|facility|platform = ORGANISATION
network = NETWORK
embassy|consulate = EMBASSY
ministry = MINISTRY
university = UNIVERSITY
bank|company|corporation|inc|ltd|plc|telecom|airlines|airways|industries|holdings|ventures|technologies|labs|corp|llc|llp|gmbh|petroleum|motors|petrochemicals|pharmaceuticals|railways|airline|shipyard|refinery = COMPANY
centre|center|institute|laboratory|lab|museum|arena|stadium|pavilion|gallery|laboratories = INSTITUTE
`);

export const arabicForums = wordList(
  'ملتقى منتدى مؤتمر قمة معرض مهرجان أسبوع ندوة الملتقى المنتدى المؤتمر القمة المهرجان الأسبوع المعرض',
);
export const englishForums = wordList(
  'forum summit week conference congress expo symposium dialogue days festival fair conclave roundtable convention biennale meetup gathering dialogues colloquium encounters seminar meeting meetings workshop webinar hackathon exhibition olympiad games championship tournament marathon retreat',
);

/** Words for an edition. */
export const arabicEditions = wordList('الدورة النسخة الطبعة');
export const arabicEditionsOf = wordList('دورته نسخته دورتها نسختها طبعته');
export const arabicEditionsPlural = wordList('دورات نسخ');
/** Meetings of organs, before the organ's name or before their number. */
export const arabicMeetings = wordList('اجتماع دورة جلسة مؤتمر');
export const arabicMeetingsCounted = wordList('الاجتماع الدورة الجلسة القمة');
export const englishEditions = wordList('edition');

/** Words for publications, which have editions without attendees. */
export const publications = wordList(`
report index atlas guide guidebook handbook book dictionary yearbook magazine journal survey navigator outlook bulletin almanac
encyclopedia encyclopaedia catalogue newsletter review textbook manual monitor tracker barometer scorecard
كتاب كتابه كتابها تقرير تقريره تقريرها مؤشر مؤشره أطلس دليل معجم قاموس مجلة نشرة موسوعة كتيب رواية ديوان الكتاب التقرير المؤشر الأطلس الدليل المعجم القاموس المجلة الموسوعة الرواية
`);

/** Words at the beginning of a state's official name. */
export const arabicStates = wordList('جمهورية مملكة سلطنة دولة إمارة جزر اتحاد');
export const englishStates = wordList(
  'republic kingdom sultanate state emirate principality commonwealth',
);
/** Words before the name of a place. */
export const arabicPlaces = wordList(
  'مدينة بلدة قرية ميناء جزيرة محافظة ولاية منطقة ضاحية واحة العاصمة بمدينة ببلدة',
);
/** The same for words that belong to the name: واحة سيوة. */
export const arabicPlaceNames = wordList(
  'واحة جزيرة وادي رأس مرسى خليج ميناء عين دير شرم كفر تل بئر',
);
/** Words at the beginning or end of a place's name: `Lake …`, `… Bay`. */
export const englishPlaceNames = wordList(
  'lake mount cape port bay island river valley harbour oasis peninsula cove city province region governorate county',
);
export const englishPlaces = wordList('city town village port island capital province district');

/** Words that continue a name without an article. */
export const nameChains = wordList('بلا بدون عبر لدول لشؤون لحقوق لعلوم لأبحاث لتنمية لدعم');

/** Nouns whose first letter looks like a clitic but is not. */
export const wholeNouns = wordList(
  'وزراء وكلاء وادي وحدة ولاية وعي وطن وصول واحات وديان وسائط بوابة لؤلؤة بحار بيوت فرسان بحوث بنوك فنون لغات بيئة لجان بريد فضاء فلك بلديات بيانات بذور بطاقة فقه فكر فيزياء وثائق وقف وقاية ورثة',
);
/** Words after such a noun that state its purpose instead of a name: قاعة المؤتمرات. */
export const plainPurposes = wordList(
  'المؤتمرات الاجتماعات المحاضرات الاحتفالات الندوات المناسبات العرض الموظفين التدريس المحلفين العمل الأزمة الأزمات العمليات',
);

/** Fields that a ministry or institute joins with و. */
export const fields = wordList(`
الاتصالات التقنية تقنية المعلومات التجارة الصناعة العلوم التكنولوجيا البحث الابتكار التنمية الاستثمار الثقافة الإعلام
الطاقة البيئة المياه النقل التعليم التربية الصحة الشباب الرياضة السياحة الآثار التعاون التخطيط المالية الاقتصاد الشؤون
الزراعة الفنون التدريب الدراسات البحوث الأبحاث التطوير الصناعات الموارد العمل الإسكان الأشغال الطيران الملاحة الفضاء
الحوكمة الرقمنة الذكاء البيانات الأمن الدفاع العدل الهجرة التأهيل الموانئ الجمارك التأمين النشر الترجمة السلام
`);
/** Words for a place in a country: ثانية مدن …, `a town in …`. */
export const arabicTowns = wordList(
  'مدن موانئ بلدات قرى جزر محافظات ولايات مدينة ميناء بلدة قرية جزيرة عاصمة حاضرة مرفأ',
);
export const englishTowns = wordList(
  'city town port capital village island seaport harbour suburb resort settlement',
);

export const fieldHeads = wordList(
  'وزارة هيئة معهد مركز كلية جامعة أكاديمية غرفة صندوق لجنة منظمة مؤسسة دائرة مجلس وكالة ministry department institute centre center committee bureau school faculty office chamber',
);

/** Words that are no part of a preceding name even with the article: times, actions, other events. */
export const arabicStops = wordList(`
يوم أمس اليوم غدا الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت صباح مساء ليلة الأسبوع الشهر العام السنة الماضي الماضية
المقبل المقبلة الحالي الحالية الجاري الجارية القادم القادمة نفسه نفسها ذاته ذاتها هذا هذه ذلك تلك الذي التي الذين اللذان وهو وهي فيها فيه منها منه
الدورة النسخة الطبعة دورة نسخة دورته نسخته الجلسة جلسة الكلمة كلمة الحفل الافتتاح الختام الاجتماع الاجتماعات اجتماع الزيارة الاتفاقية اتفاقية
المذكرة مذكرة الجانب الجانبان الجانبين الجوانب الشق الدور المهمة المهام الدعم الحوار الحدث الفعالية فعاليات أعمال أعماله أعمالها التقرير تقرير البيان بيان الخطوة المبادرة
استضافة تنظيم مشاركة إطلاق توقيع انضمام افتتاح عقد انطلاق رئاسة عضوية العضوية المنصب منصب مقر مقره مقرها برئاسة بحضور بمشاركة بتنظيم باستضافة بدعم
بالتعاون بالشراكة بعنوان تحت حول خلال قبل بعد منذ حتى عند لدى ضمن وسط قرب جنوب شمال شرق غرب إلى الى على عن من في مع بين عبر حيث إذ إن أن أنه أنها ان كما ثم
أو أم بل لكن قد لقد لم لن لا ما ليس ليست كان كانت وكان وكانت غير سوى فقط أيضا كذلك معا جميعا كل بعض أي نحو قرابة حوالي زهاء هو هي هم
أعضاء أعضائه أعضاؤه عضو عضوا دول دولة رسميا مجددا لأول للمرة وذلك الرامية الهادفة المنعقد المنعقدة المقام المقامة المسجل المسجلة المذكور المذكورة الواقع الواقعة الكائن الكائنة
نظيره نظيرته نظيرها نظيرتها التابع التابعة المضيف المضيفة المستضيف المستضيفة
`);
