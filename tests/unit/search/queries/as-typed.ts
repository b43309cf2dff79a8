// cspell:disable
/** Queries as people type them, each before what is meant, written before search was made to answer them. */
export const tuned = `
Deemah Al Yahia → person:alyahya
dima yahya → person:alyahya
Jasem Albudaiwy → person:albudaiwi
jasim budaiwi → person:albudaiwi
Martin Rauchbaur → person:rauchbauer
Rauchbauer Austria → person:rauchbauer
Dr. Jasem Mohamed Abdullah Albudaiwi → person:albudaiwi
DCO secretary general → person:alyahya
head of the GCC → person:albudaiwi
co-founder of the Tech Diplomacy Network → person:rauchbauer
founder tech diplomacy → person:rauchbauer
edition III → edition:dc-3
dc-2 → edition:dc-2
4th diplomatic connect → edition:dc-4
Diplomatic Connect 2024 → edition:dc-4
first diplomatic connect → edition:dc-1
host of the third edition → organization:dco
venue of the second edition → organization:emb_oman
organizer of the first edition → organization:dco
digital economi → topic:digital_economy
tech diplomacyy → topic:tech_diplomacy
inclusive economy → topic:inclusive_sustainable_economy
women empowermnt → topic:women_empowerment
keynote → sess:keynote
panel → sess:panel
opening speech → sess:opening
gulf cooperation counsil → organization:gcc
digital cooperation org → organization:dco
embassy of Oman in Riyad → organization:emb_oman
pakistani embassy → organization:emb_pak
ديما اليحيا → person:alyahya
ديمه بنت يحي اليحيى → person:alyahya
ديمة اليحيى السعودية → person:alyahya
جاسم محمد عبدالله البديوي → person:albudaiwi
البديوى → person:albudaiwi
مارتن راوخباورر → person:rauchbauer
راوخباو → person:rauchbauer
أمين عام مجلس التعاون → person:albudaiwi
امينة منظمة التعاون الرقمي → person:alyahya
مؤسس شبكة دبلوماسية التكنولوجيا → person:rauchbauer
الدوره الثالثه → edition:dc-3
الملتقى الدبلوماسي الثاني → edition:dc-2
النسخة الرابعة → edition:dc-4
دورة 2024 → edition:dc-4
مستضيف الدورة الرابعة → organization:gcc
مكان الدورة الثانية → organization:emb_oman
منظم الدورة الأولى → organization:dco
سفارتا عمان → organization:emb_oman
سفارات باكستان → organization:emb_pak
منظمه التعاون الرقمى → organization:dco
مجلس التعاون الخليجي الرياض → organization:gcc
الاقتصاد الرقمى → topic:digital_economy
الشمول الرقم → topic:digital_inclusion
تمكين النساء → topic:women_empowerment
الفجوه الرقميه → topic:digital_divide
الكلمة الرئيسية → sess:keynote
كلمة الافتتاح → sess:opening
جلسة نقاش → sess:panel
السعوديه → country:sa
بنجلادش → country:bd
`;

/** The same, on which nothing was tried while it was made: what they say of it holds for others too. */
export const checked = `
Deema Alyahyaa → person:alyahya
Deemah bint Yahya → person:alyahya
Albudaiwi GCC → person:albudaiwi
Gasem Al Budaiwi → person:albudaiwi
Martn Rauchbauer → person:rauchbauer
Martin Johann Rauchbauer → person:rauchbauer
secretary general Deemah Alyahya DCO Riyadh → person:alyahya
GCC sec gen → person:albudaiwi
secretary-general of the digital cooperation organisation → person:alyahya
who founded the Tech Diplomacy Network → person:rauchbauer
edition IV → edition:dc-4
dc-3 → edition:dc-3
second edition diplomatic connect → edition:dc-2
inaugural edition → edition:dc-1
diplomatic connect april 2023 → edition:dc-1
host of the fourth edition → organization:gcc
where was the third edition held → organization:emb_pak
organisers of the fourth edition → organization:dco
dgital transformation → topic:digital_transformation
social inclusio → topic:social_inclusion
digital diplomcy → topic:digital_diplomacy
geopolitics → topic:geopolitics
keynote speech → sess:keynote
panel discusion → sess:panel
tech diplomacy forecast → sess:keynote
GCC opening remarks → sess:opening
Internet Governance Fourm → event:igf
embassy of the sultanate of oman → organization:emb_oman
embasy of pakistan → organization:emb_pak
digital cooperation organizations → organization:dco
ديمة اليحيي → person:alyahya
د. ديمة اليحيى → person:alyahya
جاسم البديوي الكويت → person:albudaiwi
جاسم البدوي → person:albudaiwi
معالي جاسم بن محمد البديوي → person:albudaiwi
مارتن راوخ → person:rauchbauer
الأمينة العامة لمنظمة التعاون الرقمي → person:alyahya
امين مجلس التعاون → person:albudaiwi
رئيس منظمة التعاون الرقمي → person:alyahya
الشريك المؤسس لشبكة دبلوماسية التكنولوجيا → person:rauchbauer
الدورة ٢ → edition:dc-2
النسخة الأولى من الملتقى → edition:dc-1
الملتقى الدبلوماسي 2023 → edition:dc-1
الدوره الرابعه من الملتقي الدبلوماسي → edition:dc-4
من استضاف الدورة الثالثة → organization:dco
مقر انعقاد الدورة الثالثة → organization:emb_pak
الجهة المنظمة للدورة الرابعة → organization:dco
سفارتي باكستان → organization:emb_pak
سفاره سلطنه عمان → organization:emb_oman
التعاون الرقميي → organization:dco
مجلس تعاون دول الخليج → organization:gcc
التحول الرقمى → topic:digital_transformation
النمو الاقتصادي المستدامم → topic:sustainable_growth
شبكه دبلوماسيه التكنولوجيا → organization:tdn
قوانين التكنلوجيا → topic:tech_law
كلمة الأمين العام → sess:opening
جلسه حواريه → sess:panel
منتدى حوكمة الانترنت → event:igf
المملكه الاردنيه → country:jo
جمهورية رواندة → country:rw
`;

/** Queries for things that the seed does not have. */
export const absent = `
Barack Obama
World Health Organization
fifth edition
embassy of France
quantum computing
dc-9
Oman Air
climate summit Dubai
Martin Luther King
Security Council resolution
سفارة مصر
الدورة السابعة
منظمة الصحة العالمية
محمد بن سلمان
كرة القدم
مجلس الشورى
الخطوط الجوية القطرية
وزارة الخارجية
مؤتمر المناخ
edition VII
`;

/** The same, on which nothing was tried. */
export const absentChecked = `
Emmanuel Macron
World Economic Forum
sixth edition
embassy of Germany in Riyadh
artificial intelligence
dc-12
Qatar Airways
Cairo opera house
Jasem Smith
United Nations Security Council
سفارة فرنسا في الرياض
الدورة الخامسة
جامعة الدول العربية
عبدالله المري
الذكاء الاصطناعي
مجلس الأمن الدولي
بنك الكويت الوطني
سفير اليابان
قمة العشرين
host of the ninth edition
`;
