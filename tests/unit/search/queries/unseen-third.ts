// cspell:disable
/** A third set by somebody who had not read the code: 115 of 120 were found at first sight, before general rules were mended. */
export const unseenThird = `
Deemah AlYahya → person:alyahya
Al Yahya → person:alyahya
dima alyahia → person:alyahya
Deema Al-Yahya → person:alyahya
alyahya deemah → person:alyahya
Jasem Albudaiwi → person:albudaiwi
jassim al-budaiwy → person:albudaiwi
Jasim Mohammed Al Budaiwi → person:albudaiwi
budaiwi → person:albudaiwi
Martin Rauchbaur → person:rauchbauer
Rauchbauer, Martin → person:rauchbauer
raucbhauer → person:rauchbauer
secretary general of the DCO → person:alyahya
GCC Secretary-General → person:albudaiwi
co-founder of the Tech Diplomacy Network → person:rauchbauer
presenter of the keynote → person:rauchbauer
DCO → organization:dco
Digital Cooperation Organisation → organization:dco
digital coopration org → organization:dco
Gulf Cooperation Council → organization:gcc
G.C.C. → organization:gcc
Cooperation Council for the Arab States → organization:gcc
tech diplomacy network → organization:tdn
TDN → organization:tdn
Embassy of Oman → organization:emb_oman
Omani embassy → organization:emb_oman
Pakistan embassy → organization:emb_pak
IGF → event:igf
Internet Govrnance Forum → event:igf
Diplomatic Connect → series:dc
forum for the digital economy → series:dc
dc-4 → edition:dc-4
fourth edition → edition:dc-4
third edition of Diplomatic Connect → edition:dc-3
inaugural edition → edition:dc-1
host of the fourth edition → organization:gcc,organization:dco
venue of the third edition → organization:emb_pak
Global Tech Diplomacy Forecast → sess:keynote
key influences 2025 → sess:keynote
interactive panel disscussion → sess:panel
opening remarks → sess:opening
digital transformaton → topic:digital_transformation
womens empowerment → topic:women_empowerment
marginalized communities → topic:marginalised_communities
geopolitics → topic:geopolitics
data driven insights → topic:data_driven_insights
resilient digital economy → topic:secure_digital_economy
UAE → country:ae
KSA → country:sa
Bangledesh → country:bd
Morroco → country:ma
Cypriot → country:cy
SAU → country:sa
Q846 → country:qa
16 member states → stat:members
$3.5 trillion GDP → stat:gdp
70% under 35 → stat:under35
GCC countries → group:gcc_states
new technology holds the keys → assertion:c6,quote:rauchbauer
closing the digital divide → goal:g8,topic:digital_divide
ديمة اليحيى → person:alyahya
ديمه اليحيي → person:alyahya
ديما اليحيا → person:alyahya
اليحيى ديمة → person:alyahya
ديمة بنت يحي اليحي → person:alyahya
جاسم البديوي → person:albudaiwi
معالي الأستاذ جاسم البديوى → person:albudaiwi
جاسم البدوي → person:albudaiwi
مارتن راوخباور → person:rauchbauer
مارتين روخباور → person:rauchbauer
راو خباور → person:rauchbauer
الأمين العام لمجلس التعاون → person:albudaiwi
امين عام منظمة التعاون الرقمي → person:alyahya
الأمينة العامة لمنظمة التعاون الرقمي → person:alyahya
مؤسس شبكة دبلوماسية التكنولوجيا → person:rauchbauer
منظمة التعاون الرقمي → organization:dco
منظمه التعاون الرقمى → organization:dco
منظمة التعاون الرقي → organization:dco
مجلس التعاون الخليجي → organization:gcc
مجلس التعون الخليجي → organization:gcc
المجلس الخليجي → organization:gcc
شبكة دبلوماسية التكنلوجيا → organization:tdn
سفارة باكستان → organization:emb_pak
سفارة عمان → organization:emb_oman
السفارة الباكستانية → organization:emb_pak
سفارات → organization:emb_oman,organization:emb_pak
منتدى حوكمة الانترنت → event:igf
الملتقى الدبلوماسي → series:dc
ملتقى دبلوماسي للإقتصاد الرقمي → series:dc
الدورة الرابعة → edition:dc-4
الدوره الثالثه → edition:dc-3
الدورة الأولى من الملتقى الدبلوماسي → edition:dc-1
مستضيف الدورة الرابعة → organization:gcc,organization:dco
مكان انعقاد الدورة الثانية → organization:emb_oman,place:riyadh
الدورتان الثانية والثالثة → edition:dc-2,edition:dc-3
أبرز العوامل المؤثرة لعام ٢٠٢٥ → sess:keynote
جلسة حوارية → sess:panel
الكلمة الافتتاحية → sess:opening
التحول الرقمي → topic:digital_transformation
تمكين المراه → topic:women_empowerment
الدبلوماسيه التكنلوجية → topic:tech_diplomacy
قانون التكنولوجيا → topic:tech_law
اقتصاد رقمي → topic:digital_economy
التحالفات متعددة الأطراف → topic:multilateral_alliances
تبادل المعارف → topic:knowledge_exchange
تنويع الاقتصاد → topic:economic_diversification,goal:g11
السعوديه → country:sa
البحرين → country:bh
الامارات → country:ae
بنجلاديش → country:bd
جامبيا → country:gm
نيجريا → country:ng
800 مليون نسمة → stat:population
٣٫٥ تريليون دولار → stat:gdp
دول مجلس التعاون → group:gcc_states
القطاع الخاص → cat:private_sector
سفير → cat:ambassadors
الازدهار الرقمي للجميع → goal:g9
حديث البديوي → quote:albudaiwi
مدينة الرياض → place:riyadh
`;

export const absentUnseenThird = `
United Nations
Antonio Guterres
artificial intelligence
fifth edition of Diplomatic Connect
Embassy of France in Riyadh
secretary general of OPEC
dc-7
Turkey
blockchain workshop
Geneva
الأمم المتحدة
جامعة الدول العربية
الذكاء الاصطناعي
الدورة السابعة من الملتقى الدبلوماسي
سفارة الكويت
أمين عام منظمة أوبك
الأمن السيبراني
جنيف
محمد الجاسر
كأس العالم
`;
