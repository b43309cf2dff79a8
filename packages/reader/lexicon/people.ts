import { wordList, wordTable } from '#text/words/word-list.js';

/** Titles before a name in Arabic; the first group are honorifics, which a claim may keep. */
export const arabicTitles = wordList(`
معالي سعادة سمو فخامة دولة جلالة فضيلة الدكتور الدكتورة المهندس المهندسة الأستاذ الأستاذة البروفيسور البروفيسورة السيد السيدة الشيخ الشيخة
الأمير الأميرة السفير السفيرة الوزير الوزيرة الخبير الخبيرة الباحث الباحثة الكاتب الكاتبة المستشار المستشارة اللواء العميد الفريق القاضي القاضية المحامي المحامية الكاتبة
الصحفي الصحفية الإعلامي الإعلامية الاقتصادي الاقتصادية الأكاديمي الأكاديمية المتقاعد المتقاعدة الكابتن النائب النائبة البحريني الكويتي
`);
export const arabicHonorifics = wordList(`
معالي سعادة سمو فخامة جلالة فضيلة الدكتور الدكتورة المهندس المهندسة الأستاذ الأستاذة البروفيسور البروفيسورة الشيخ الشيخة الأمير الأميرة
`);
/** Professions before a name. They are also adjectives and common nouns, so a name from the lists must follow. */
export const arabicProfessions = wordList(`
الشاعر الشاعرة الروائي الروائية الناشط الناشطة المحلل المحللة المبرمج المبرمجة المصمم المصممة المخرج المخرجة المنتج المنتجة الرسام الرسامة الفنان الفنانة المصور المصورة المؤرخ المؤرخة
الطبيب الطبيبة المعماري المعمارية الدبلوماسي الدبلوماسية المذيع المذيعة المحرر المحررة المترجم المترجمة الأديب الأديبة الموسيقي الموسيقية الملحن الملحنة النحات النحاتة الخطاط الخطاطة
المستثمر المستثمرة المحاضر المحاضرة المدرب المدربة القانوني القانونية الفيزيائي الفيزيائية العالم العالمة الناقد الناقدة الحقوقي الحقوقية القبطان البحار البحارة الصياد المزارع المزارعة
الأمين الأمينة المدير المديرة الرئيس الرئيسة المتحدث المتحدثة المتحدثان المشرف المشرفة المؤسس المؤسسة المنسق المنسقة العضو المستشرق المستشرقة المعلم المعلمة الطالب الطالبة
`);
export const englishTitles = wordList(
  'dr dr. mr mr. mrs mrs. ms ms. prof prof. professor h.e. h.h. hon hon. minister ambassador sheikh sheikha prince princess sir dame lord lady excellency engineer eng eng. president governor senator judge captain general chancellor mayor envoy colonel major brigadier lieutenant admiral commodore cardinal reverend sultan emir commander marshal rabbi bishop archbishop father imam majesty highness honourable eminence rev capt lt col gen brig maj amb sayyid shaikh shaikha sheik pope patriarch ayatollah mufti miss messrs madam madame mme monsieur',
);
/** The titles among them that say more than `Mr` or `Ms`. */
export const englishHonorifics = wordList(
  'dr dr. prof prof. professor h.e. h.h. hon hon. eng eng. sheikh sheikha sir dame',
);

/** Offices in Arabic, by the key of their role. The longest match counts. */
export const arabicRoles = wordTable(`
الأمين العام|الأمينة العامة|أمين عام|أمينة عامة|أمينها العام|أمينه العام|أمينتها العامة = secretary-general
الأمين العام المساعد|أمين عام مساعد|أمينة عامة مساعدة|أمينه العام المساعد|أمينها العام المساعد|أمينته العامة المساعدة|أمينتها العامة المساعدة|الأمين المساعد|الأمينة المساعدة|أمين مساعد|أمينة مساعدة|الأمين العام المكلف = deputy-secretary-general
نائب الأمين العام|نائبة الأمين العام|مساعد الأمين العام|مساعدة الأمين العام|نائب أمين عام|نائبة أمين عام|مساعد أمين عام|مساعدة أمين عام|نائب للأمين العام|نائبة للأمين العام|مساعد للأمين العام|مساعدة للأمين العام|نائب أمينها العام|نائب أمينه العام|مساعد أمينها العام|مساعد أمينه العام|نائبة أمينها العام|مساعدة أمينها العام|الأمينة العامة المساعدة = deputy-secretary-general
نائب المدير العام|نائبة المدير العام|مساعد المدير العام|مساعدة المدير العام = deputy-director-general
السكرتير العام|السكرتيرة العامة|الكاتب العام|الكاتبة العامة = secretary-general
المدير الإقليمي|المديرة الإقليمية|مدير إقليمي|مديرة إقليمية = regional-director
كبير المهندسين|كبيرة المهندسين|كبير الاقتصاديين|كبيرة الاقتصاديين|كبير العلماء|كبيرة العلماء = chief-officer
السكرتير التنفيذي|الأمين التنفيذي|الأمينة التنفيذية = executive-secretary
الشريك المؤسس|الشريكة المؤسسة|المؤسس المشارك|المؤسسة المشاركة|أحد مؤسسي|إحدى مؤسسات|شريك مؤسس|شريكة مؤسسة|مؤسس مشارك|مؤسسة مشاركة|المشارك في تأسيس|المشاركة في تأسيس = co-founder
المؤسس|مؤسس|مؤسسها|مؤسسه|المؤسسة = founder
المدير العام|المديرة العامة|مدير عام|مديرة عامة|مديرها العام|مديرتها العامة|مديره العام = director-general
المدير التنفيذي|المديرة التنفيذية|مدير تنفيذي|مديرة تنفيذية|مديرها التنفيذي|مديره التنفيذي = executive-director
الرئيس التنفيذي|الرئيسة التنفيذية|رئيس تنفيذي|رئيسة تنفيذية|رئيسها التنفيذي|رئيستها التنفيذية = chief-executive
نائب الرئيس التنفيذي = deputy-chief-executive
رئيس مجلس إدارة|رئيسة مجلس إدارة|رئيس مجلس إدارتها|رئيسة مجلس إدارتها|رئيس مجلس إدارته|رئيسة مجلس إدارته|رئيس مجلس الإدارة|رئيسة مجلس الإدارة|رئيس مجلس أمناء|رئيسة مجلس أمناء|رئيس مجلس الأمناء|رئيسة مجلس الأمناء = chair
رئيس|رئيسة|الرئيس|الرئيسة|رئيسها|رئيستها|رئيسه = president
نائب رئيس|نائبة رئيس|نائب الرئيس|نائبة الرئيس|نائب رئيسة|نائب لرئيس|نائبة لرئيس|نائب للرئيس|نائبة للرئيس|نائب لرئيسه|نائبة لرئيسه|نائب لرئيسها|نائبة لرئيسها|نائبها|نائبه|نائبتها|نائبته = vice-president
مدير|مديرة|المدير|المديرة|مديرها|مديرتها|مديره = director
نائب مدير|نائبة مدير|نائب لمدير|نائبة لمدير|نائب للمدير|نائبة للمدير = deputy-director
وكيل|وكيلة|الوكيل|الوكيلة|الوكيل الدائم|الوكيلة الدائمة = undersecretary
الوكيل المساعد|الوكيلة المساعدة|وكيل مساعد|وكيلة مساعدة = assistant-undersecretary
نائب الوزير|نائبة الوزير|نائب وزير|نائبة وزير|مساعد الوزير|مساعدة الوزير|مساعد وزير|مساعدة وزير = deputy-minister
نائب المحافظ|نائبة المحافظ|نائب محافظ|نائبة محافظ = deputy-governor
وزير|وزيرة = minister
رئيس الوزراء|رئيسة الوزراء|رئيس وزراء|رئيسة وزراء|رئيس مجلس الوزراء = prime-minister
محافظ|محافظة = governor
عميد|عميدة = dean
منسق|منسقة|المنسق|المنسقة|المنسق العام|المنسقة العامة = coordinator
متحدث|المتحدث باسم|المتحدثة باسم|المتحدث الرسمي باسم|الناطق باسم|الناطقة باسم = spokesperson
مستشار|مستشارة = adviser
سفير|سفيرة = ambassador
مفوض|مفوضة|المفوض|المفوضة = commissioner
عضو|عضوة = member
ممثل|ممثلة = representative
أمين|أمينة|أمين سر|أمينة سر|أمين السر|أمينة السر|أمين للسر|أمينة للسر = secretary
أمين صندوق|أمينة صندوق|أمين الصندوق|أمينة الصندوق|أمين للصندوق|أمينة للصندوق|أمين صندوقه|أمين صندوقها|أمينة صندوقه|أمينة صندوقها = treasurer
باحث في|باحثة في|باحثة|خبيرة|خبير|أستاذ|أستاذة = fellow
كبير|كبيرة = chief
مقرر|مقررة = rapporteur
القائم بأعمال|القائمة بأعمال|القائم بالأعمال في|القائمة بالأعمال في|القائم بالأعمال لدى = charge-d-affaires
القنصل العام|القنصل العام في|قنصل عام|القنصلة العامة|قنصلة عامة = consul-general
قنصل|قنصلة|القنصل|القنصلة = consul
ملحق|ملحقة|الملحق|الملحقة|الملحق الثقافي|الملحقة الثقافية|الملحق التجاري|الملحقة التجارية = attache
المندوب الدائم|المندوبة الدائمة|مندوب دائم|مندوبة دائمة|مندوب|مندوبة|المندوب|المندوبة|الممثل الدائم|الممثلة الدائمة = permanent-representative
المستشار القانوني|المستشارة القانونية|مستشار قانوني|مستشارة قانونية|كبير المستشارين|كبيرة المستشارين = adviser
الناطق الرسمي باسم|الناطقة الرسمية باسم|المتحدثة الرسمية باسم|متحدثة|متحدث باسم|متحدثة باسم|ناطق باسم|ناطقة باسم|ناطق رسمي باسم|ناطقة رسمية باسم|متحدث رسمي باسم|متحدثة رسمية باسم = spokesperson
المشرف العام|المشرفة العامة|مشرف|مشرفة|المشرف على|المشرفة على = supervisor
رئيس قسم|رئيسة قسم|مدير إدارة|مديرة إدارة|مدير قسم|مديرة قسم|مدير مكتب|مديرة مكتب|مدير برنامج|مديرة برنامج|مسؤول|مسؤولة = head
عمدة = mayor
ملك|ملكة = monarch
أمير = emir
سلطان = sultan
ولي عهد|ولية عهد = crown-prince
نقيب|نقيبة = president
أستاذ مشارك|أستاذة مشاركة|أستاذ مساعد|أستاذة مساعدة|محاضر|محاضرة في|الأستاذ في|الأستاذة في|الباحث في|الباحثة في|أستاذ كرسي|كبير الباحثين|كبيرة الباحثين = fellow
رئيس تحرير|رئيسة تحرير = editor-in-chief
`);

/** The same in English: the head of the phrase, which adjectives may precede. */
export const englishRoles = wordTable(`
secretary-general|secretary general|secretaries-general = secretary-general
deputy secretary-general|assistant secretary-general|deputy secretary general|assistant secretary general = deputy-secretary-general
executive secretary = executive-secretary
permanent secretary = permanent-secretary
co-founder|cofounder|co-founders = co-founder
founder = founder
general secretary = secretary-general
director-general|director general|general director = director-general
deputy director-general|deputy director general|assistant director-general = deputy-director-general
regional director = regional-director
chief of staff = chief-of-staff
vice-rector|pro-rector|pro-vice-chancellor = vice-rector
executive director = executive-director
managing director = managing-director
deputy director = deputy-director
director = director
chief executive|chief executive officer|ceo = chief-executive
chief technology officer|chief scientist|chief economist|chief operating officer|chief financial officer|chief engineer = chief-officer
president = president
vice-president|vice president = vice-president
chair|chairman|chairwoman|chairperson = chair
vice-chair|vice chair|vice-chairman|deputy chair = vice-chair
secretary = secretary
governor|deputy governor = governor
minister|deputy minister|minister-counsellor|vice minister|minister of state = minister
prime minister = prime-minister
undersecretary|under-secretary = undersecretary
head|deputy head = head
dean = dean
rector|vice-chancellor|chancellor = rector
coordinator = coordinator
commissioner = commissioner
spokesperson|spokesman|spokeswoman = spokesperson
adviser|advisor = adviser
ambassador|ambassador extraordinary and plenipotentiary|ambassador-at-large|ambassador-designate = ambassador
representative = representative
professor = professor
manager|general manager = manager
curator = curator
mayor = mayor
king|queen = monarch
amir|emir = emir
sultan = sultan
crown prince|crown princess = crown-prince
envoy|special envoy = envoy
fellow = fellow
lead = lead
treasurer = treasurer
rapporteur = rapporteur
chargé d'affaires|charge d'affaires|chargé d’affaires = charge-d-affaires
consul general|consul-general = consul-general
consul|vice-consul|honorary consul = consul
counsellor|attaché|first secretary|second secretary = attache
high commissioner|high representative = high-commissioner
secretary of state|foreign secretary = minister
foreign minister|finance minister|interior minister|deputy prime minister|trade minister|health minister|education minister = minister
assistant undersecretary|assistant under-secretary|deputy undersecretary = assistant-undersecretary
co-chair|co-chairman|co-chairwoman|co-chairperson = co-chair
co-director = co-director
general counsel = general-counsel
chief information officer|chief data officer|chief negotiator|chief inspector|chief librarian|chief statistician|chief hydrologist|chief geologist = chief-officer
registrar = registrar
administrator = administrator
provost = provost
superintendent = superintendent
ombudsman = ombudsman
comptroller = comptroller
archivist = archivist
librarian = librarian
headmaster|headmistress|headteacher|head teacher = headteacher
harbourmaster|harbour master = harbour-master
trustee = trustee
editor-in-chief|editor in chief = editor-in-chief
editor = editor
correspondent = correspondent
analyst|senior analyst = analyst
lecturer = lecturer
researcher|senior researcher = researcher
`);

/** Fields of an office or a ministry: the last word of `Director of Research`, `Head of External Relations`, `Minister of Water`. */
export const officeFields = wordList(`
administration advocacy affairs agriculture analysis audit climate collections commerce communication communications compliance cooperation culture defence development digital digitalisation
digitisation economy education energy engagement engineering environment exhibitions finance fisheries foreign forestry governance health housing industry information infrastructure
innovation interior investment investments justice labour licensing litigation logistics marketing membership mining oil operations outreach partnership partnerships planning policy ports
procurement programmes programs projects protocol publications railways relations research resources risk sales science sciences security services sport sports staff standards statistics
strategy studies sustainability technologies technology telecommunications tourism trade training transformation transport water youth
antiquities aviation agriculture budget children construction customs employment equality family families future gender heritage immigration industries insurance irrigation islamic land lands law livestock maritime media minerals mineral monitoring natural nutrition parliamentary pensions petroleum population poverty power property public reform refugees relief rights roads rural shipping small social solidarity supply telecom territories textiles transportation treasury tribal universities urban wildlife women works
entrepreneurship
`);

/** Offices of a state, followed by the field and the state instead of an organisation. */
export const ministerial: ReadonlySet<string> = new Set(['minister', 'undersecretary']);
const monarchs: readonly string[] = ['monarch', 'emir', 'sultan', 'crown-prince'];

/** Offices that a state itself has. */
export const stateOffices: ReadonlySet<string> = new Set([
  ...[...ministerial, ...monarchs],
  ...['prime-minister', 'ambassador', 'president', 'envoy', 'consul', 'consul-general'],
]);

/** Offices of a state or one of its ministries, never of another organisation in the text. */
export const ofStates: ReadonlySet<string> = new Set([
  ...[...ministerial, ...monarchs],
  ...['prime-minister', 'ambassador', 'envoy', 'consul', 'consul-general', 'charge-d-affaires'],
  ...['attache', 'high-commissioner', 'deputy-minister', 'assistant-undersecretary', 'mayor'],
]);

/** Words before the head of an English role that belong to it. */
export const englishRoleWords = wordList(
  'deputy vice assistant senior first former acting founding executive general managing special permanent chief current outgoing incoming interim legal technical scientific political cultural commercial regional bureau principal lead joint programme policy honorary',
);

/** Particles within Arabic names of persons. */
export const nameParticles = wordList('بن بنت ابن آل أبو ابو عبد أم بو');
export const latinParticles = wordList('al el bin ibn bint abu de da van von del la le ben');
