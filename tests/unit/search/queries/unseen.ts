// cspell:disable
/** A set by somebody who had not read the code, and saw the names of the seed alone; a comma parts answers that are as good. */
export const unseen = `
السعوديه → country:sa
سعودية → country:sa
المملكه العربيه السعوديه → country:sa
الامارات → country:ae
دولة الامارات → country:ae
الامرات → country:ae
بحرين → country:bh
مملكه البحرين → country:bh
الكويث → country:kw
كويت → country:kw
سلطنة عُمان → country:om
عمان → country:om
الاردن → country:jo
المملكة الاردنية → country:jo
المملكة المغربيه → country:ma
مغرب → country:ma
باكستن → country:pk
بنجلاديش → country:bd
نيجريا → country:ng
غامبا → country:gm
جيبوتى → country:dj
روندا → country:rw
اليونن → country:gr
قطر → country:qa
منظمة التعاون الرقمى → organization:dco
منظمه التعاون الرقمي → organization:dco
التعاون الرقمي → organization:dco
منظمة التعاون → organization:dco,organization:gcc
مجلس التعاون الخليجى → organization:gcc
مجلس التعاون → organization:gcc
دول مجلس التعاون الخليجي → group:gcc_states
الدول الأعضاء في منظمة التعاون الرقمي → group:dco_members
دول منظمة التعاون الرقمي → group:dco_members
سفارة عمان → organization:emb_oman
السفارة الباكستانية → organization:emb_pak
السفاره العمانيه → organization:emb_oman
ديمه اليحيى → person:alyahya
ديمة اليحيي → person:alyahya
اليحيى → person:alyahya
الأمين العام ديمة اليحيى → person:alyahya
البديوي → person:albudaiwi
جاسم البدوي → person:albudaiwi
معالي جاسم محمد البديوي → person:albudaiwi
مارتن راوخ باور → person:rauchbauer
راوخباور → person:rauchbauer
الملتقى الدبلوماسي → series:dc
الملتقي الدبلوماسى → series:dc
الدورة الرابعة → edition:dc-4
الملتقى الدبلوماسي الرابع → edition:dc-4
الدورة الثانيه من الملتقى → edition:dc-2
منتدى حوكمة الانترنت → event:igf
شبكة دبلوماسية التكنلوجيا → organization:tdn
الاقتصاد الرقمى → topic:digital_economy
اقتصاد رقمي → topic:digital_economy
تمكين المراه → topic:women_empowerment
الفجوه الرقميه → topic:digital_divide
التحول رقمي → topic:digital_transformation
الدبلوماسية التقنية → topic:tech_diplomacy
الرياض → place:riyadh
كلمة اليحيى → quote:alyahya
سفراء → cat:ambassadors
السفراء → cat:ambassadors
القطاع الخاص → cat:private_sector
Saudi → country:sa
KSA → country:sa
Suadi Arabia → country:sa
alsaudia → country:sa
UAE → country:ae
united arab emirate → country:ae
emirats → country:ae
Bahrein → country:bh
al bahrain → country:bh
Kuwait → country:kw
alkuwait → country:kw
Omani → country:om
oman sultanate → country:om
Jordn → country:jo
al urdun → country:jo
Marocco → country:ma
al maghrib → country:ma
Pakistn → country:pk
Bangladseh → country:bd
Nigera → country:ng
gambia → country:gm
Jibuti → country:dj
ruanda → country:rw
Greek → country:gr
cyprus republic → country:cy
katar → country:qa
ghana → country:gh
DCO → organization:dco
digital cooperation org → organization:dco
Digital Cooperation Organisation → organization:dco
munazzamat al-taawun al-raqmi → organization:dco
GCC → organization:gcc
gulf cooperation council → organization:gcc
gulf council → organization:gcc
countries in DCO → group:dco_members
DCO countries → group:dco_members
members of the GCC → group:gcc_states
gulf states → group:gcc_states
omani embassy → organization:emb_oman
Pakistan embassy → organization:emb_pak
embasy of oman → organization:emb_oman
TDN → organization:tdn
tech diplomacy netwrok → organization:tdn
IGF → event:igf
internet governance → event:igf
Deema Al Yahya → person:alyahya
Dimah Alyahia → person:alyahya
Secretary General Deemah AlYahya → person:alyahya
jasim albudaiwi → person:albudaiwi
GCC Secretary General Albudaiwi → person:albudaiwi
Budaiwi → person:albudaiwi
Martin Rauchbaur → person:rauchbauer
diplomatic conect → series:dc
4th diplomatic connect → edition:dc-4
diplomatic connect 2 → edition:dc-2
first edition → edition:dc-1
womens empowerment → topic:women_empowerment
`;

/** Their queries for things that are not in the seed. */
export const absentUnseen = `
مصر
جمهورية العراق
لبنان
تركيا
إيران
اليمن
السودان
الجزائر
موريتانيا
سوريا
وزارة الخارجية السعودية
وزارة الاتصالات وتقنية المعلومات
جامعة الدول العربية
منظمة التعاون الإسلامي
مجلس الأمن
سفارة فرنسا
سفارة الهند
محمد بن سلمان
نايف الحجرف
عبدالله السواحه
Niger
Iran
Iraq
Ireland
Romania
Germany
Zambia
Guinea
Tunisia
India
OECD
African Union
OPEC
United Nations
Arab League
Embassy of Japan
Ministry of Digital Economy
World Economic Forum
Antonio Guterres
Jasem Alghanim
`;
