// cspell:disable
/** A second set by somebody who had not read the code: 105 of 120 were found at first sight, before general rules were mended. */
export const unseenAgain = `
ديمة اليحيى → person:alyahya
الدكتورة ديمة اليحي → person:alyahya
اليحيى الأمين العام → person:alyahya
أمين عام منظمة التعاون الرقمي → person:alyahya
الأمينة العامة لمنظمة التعاون الرقمي → person:alyahya
جاسم البديوى → person:albudaiwi
معالي جاسم محمد البديوي → person:albudaiwi
البديوي مجلس التعاون → person:albudaiwi
أمين عام مجلس التعاون الخليجي → person:albudaiwi
راوخباور → person:rauchbauer
مارتن راوخبور → person:rauchbauer
مؤسس شبكة دبلوماسية التكنولوجيا → person:rauchbauer
منظمه التعاون الرقمى → organization:dco
التعاون الرقمي منظمة → organization:dco
مجلس التعاون لدول الخليج → organization:gcc
مجلس التعاون الخليجى → organization:gcc
شبكة الدبلوماسية التكنولوجية → organization:tdn
سفارة عمان بالرياض → organization:emb_oman
السفارة العمانية → organization:emb_oman
السفارة الباكستانية → organization:emb_pak
سفاره باكستان في الرياض → organization:emb_pak
الملتقي الدبلوماسي → series:dc
ملتقى الاقتصاد الرقمي الدبلوماسي → series:dc
الدورة الأولى من الملتقى → edition:dc-1
النسخة الثالثة من الملتقى الدبلوماسي → edition:dc-3
الدورة الرابعه → edition:dc-4
الملتقى الدبلوماسي 2024 → edition:dc-4
مكان انعقاد الدورة الثانية → organization:emb_oman
منظم الدورة الرابعة → organization:dco
مستضيف الدورة الثالثة → organization:dco
الكلمة الافتتاحية → sess:opening
الجلسة الحوارية → sess:panel
الاقتصاد الرقمى → topic:digital_economy
الدبلوماسية التقنية → topic:tech_diplomacy
تمكين النساء → topic:women_empowerment
الفجوه الرقميه → topic:digital_divide
التعاون الدولى → topic:international_cooperation
قوانين التقنية → topic:tech_law
المملكة الاردنية → country:jo
دولة الامارات العربية المتحدة → country:ae
جمهوريه غانا → country:gh
بنجلاديش → country:bd
المغربية → country:ma
رواندى → country:rw
الرياض السعودية → place:riyadh
تصريح جاسم البديوي → quote:albudaiwi
عدد السكان 800 مليون → stat:population
الناتج المحلي الإجمالي → stat:gdp
70% تحت 35 → stat:under35
دول المجلس → group:gcc_states
الدول الأعضاء في منظمة التعاون الرقمي → group:dco_members
سفراء → cat:ambassadors
Deema Alyahya → person:alyahya
Deemah Al Yahya DCO → person:alyahya
H.E. Deemah AlYahya → person:alyahya
Dima bint Yahya → person:alyahya
secretary-general of the Digital Cooperation Organization → person:alyahya
DCO secretary-general Deemah → person:alyahya
Alyahia → person:alyahya
Jasem Al-Budaiwi → person:albudaiwi
Jassem Mohammed Albudaiwi → person:albudaiwi
Jasim Al Budaywi → person:albudaiwi
GCC secretary general → person:albudaiwi
Albudaiwi GCC → person:albudaiwi
Martin Rauchbauer Tech Diplomacy Network → person:rauchbauer
Mr Rauchbauer → person:rauchbauer
Rauchbaur → person:rauchbauer
cofounder of Tech Diplomacy Network → person:rauchbauer
Digital Co-operation Organisation → organization:dco
the DCO → organization:dco
digital cooperation organizaton → organization:dco
Gulf Co-operation Council → organization:gcc
Cooperation Council Arab States Gulf → organization:gcc
the Gulf Cooperation Council (GCC) → organization:gcc
tech diplomacy netwrok → organization:tdn
TechDiplomacy Network → organization:tdn
Omani embassy → organization:emb_oman
Oman embassy Riyadh → organization:emb_oman
embassy of the Sultanate of Oman → organization:emb_oman
embassy of pakistan riyadh → organization:emb_pak
Pakistan's embassy → organization:emb_pak
diplomatic connect forum → series:dc
Diplomatic Conect → series:dc
diplomaticconnect 3 → edition:dc-3
Diplomatic Connect IV → edition:dc-4
fourth edition → edition:dc-4
second diplomatic connect → edition:dc-2
inaugural edition → edition:dc-1
3rd edition of diplomatic connect → edition:dc-3
edition two → edition:dc-2
venue of edition two → organization:emb_oman
host of the third edition of Diplomatic Connect → organization:dco
organiser of the fourth edition → organization:dco
who organised the second edition → organization:dco
internet governence forum → event:igf
IGF 2024 → event:igf
keynote session → sess:keynote
tech diplomacy forecast → sess:keynote
opening remarks → sess:opening
interactive panel → sess:panel
digital econmy → topic:digital_economy
technology diplomacy → topic:tech_diplomacy
empowering women → topic:women_empowerment
digital divide → topic:digital_divide
multilateral alliance → topic:multilateral_alliances
knowledge exchange → topic:knowledge_exchange
geopolitics → topic:geopolitics
K.S.A. → country:sa
Kingdom of Bahrein → country:bh
U.A.E → country:ae
Hellenic republic greece → country:gr
Rawanda → country:rw
the gambia → country:gm
Djibuti → country:dj
Quatar → country:qa
Riyadh, Saudi Arabia → place:riyadh
Riyad → place:riyadh
private sector representatives → cat:private_sector
combined GDP → stat:gdp
population under 35 → stat:under35
`;

export const absentUnseenAgain = `
الاتحاد الأوروبي
وزير خارجية مصر
سفارة تونس
الدورة التاسعة من الملتقى
محمد بن سلمان
جاسم القحطاني
منظمة الصحة العالمية
البنك الإسلامي للتنمية
دبي
حقوق الإنسان
embassy of Kenya
Deborah Yates
Martin Luther
World Trade Organization
ninth edition
host of the seventh edition
Bank of Cyprus
climate change
Lisbon
Tech Transfer Network
`;
