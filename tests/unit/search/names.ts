import type { IndexedName } from '../../../src/search/name.js';

/** The kind of entity by the prefix of its id. */
const kinds: Readonly<Record<string, string>> = {
  organization: 'Organization',
  country: 'Country',
  person: 'Person',
  series: 'ForumSeries',
  edition: 'Edition',
  sess: 'Session',
  topic: 'Topic',
  place: 'Place',
  quote: 'Quote',
  stat: 'Statistic',
  goal: 'Goal',
  cat: 'AttendeeCategory',
  group: 'Group',
  event: 'Event',
  assertion: 'Assertion',
};

const nameKinds: Readonly<Record<string, IndexedName['nameKind']>> = {
  '=': 'OFFICIAL',
  '<': 'SHORT',
  '~': 'ALIAS',
  '+': 'TRANSLITERATION',
};

/** Every name of the seed, an entity a line: = official, < short, ~ alias, + transliteration. */
const seed = `
organization:dco = منظمة التعاون الرقمي < التعاون الرقمي ~ المنظمة = Digital Cooperation Organization < DCO
organization:gcc = مجلس التعاون لدول الخليج العربية < مجلس التعاون ~ مجلس التعاون الخليجي ~ المجلس = Cooperation Council for the Arab States of the Gulf < GCC ~ Gulf Cooperation Council
organization:tdn = شبكة دبلوماسية التكنولوجيا = Tech Diplomacy Network
organization:emb_oman = سفارة سلطنة عمان = Embassy of the Sultanate of Oman ~ سفارة سلطنة عُمان < Embassy of Oman
organization:emb_pak = سفارة باكستان = Embassy of Pakistan
country:om = سلطنة عمان = Sultanate of Oman < عمان < Oman
country:pk < باكستان < Pakistan = جمهورية باكستان الإسلامية
country:sa = المملكة العربية السعودية < السعودية < Saudi Arabia
country:bh = مملكة البحرين < البحرين < Bahrain
country:jo = المملكة الأردنية الهاشمية < الأردن < Jordan
country:kw = دولة الكويت < الكويت < Kuwait
country:ng = جمهورية نيجيريا الاتحادية < نيجيريا < Nigeria
country:rw = جمهورية رواندا < رواندا < Rwanda
country:ma = المملكة المغربية < المغرب < Morocco
country:dj = جمهورية جيبوتي < جيبوتي < Djibouti
country:cy = جمهورية قبرص < قبرص < Cyprus
country:gh = جمهورية غانا < غانا < Ghana
country:gm = جمهورية غامبيا < غامبيا < The Gambia ~ Gambia
country:qa = دولة قطر < قطر < Qatar
country:bd = جمهورية بنغلاديش الشعبية < بنغلاديش < Bangladesh
country:gr = الجمهورية الهيلينية < اليونان < Greece
country:ae = دولة الإمارات العربية المتحدة < الإمارات العربية المتحدة ~ الإمارات < United Arab Emirates
person:albudaiwi = جاسم البديوي ~ جاسم محمد البديوي = Jasem Mohamed Albudaiwi < Jasem AlBudaiwi + Jassim Al Budaiwi + Jassem Al-Budaiwi
person:alyahya = ديمة بنت يحيى اليحيى = Deemah AlYahya + Deemah bint Yahya AlYahya + Deemah Alyahya + Deemah Al-Yahya + Dima Al-Yahya < ديمة اليحيى ~ ديما بنت يحيى اليحيى
person:rauchbauer = مارتن راوخباور = Martin Rauchbauer ~ مارتن راو خباور
series:dc = الملتقى الدبلوماسي للاقتصاد الرقمي < الملتقى الدبلوماسي ~ الملتقى ~ المنتدى = Diplomatic Forum for the Digital Economy = Diplomatic Connect ~ DCO Diplomatic Connect ~ DiplomaticConnect
edition:dc-1 = الدورة الافتتاحية = Inaugural edition of Diplomatic Connect ~ 1st edition of Diplomatic Connect ~ First edition of Diplomatic Connect
edition:dc-2 = الدورة الثانية من الملتقى الدبلوماسي = 2nd edition of Diplomatic Connect ~ Second DiplomaticConnect
edition:dc-3 = الدورة الثالثة من الملتقى الدبلوماسي = 3rd edition of Diplomatic Connect ~ 3rd DiplomaticConnect
edition:dc-4 = الدورة الرابعة من الملتقى الدبلوماسي للاقتصاد الرقمي = 4th edition of Diplomatic Connect ~ 4th Diplomatic Connect ~ المنتدى الدبلوماسي الرابع
sess:keynote = توقعات للدبلوماسية التكنولوجية العالمية – أبرز العوامل المؤثرة لعام 2025 ~ توقعات الدبلوماسية التكنولوجية لعام 2025 = Global Tech Diplomacy Forecast – Key Influences on 2025
sess:panel = جلسة حوارية تفاعلية = Interactive panel discussion
sess:opening = كلمته الافتتاحية = Opening remarks by the GCC Secretary General
topic:digital_economy = الاقتصاد الرقمي = digital economy
topic:tech_diplomacy = الدبلوماسية التكنولوجية = tech diplomacy
topic:digital_diplomacy = الدبلوماسية الرقمية = digital diplomacy
topic:digital_transformation = التحول الرقمي = digital transformation
topic:social_inclusion = الشمول الاجتماعي = social inclusion
topic:digital_inclusion = الشمول الرقمي = digital inclusion
topic:women_empowerment = تمكين المرأة = women's empowerment
topic:marginalised_communities = المجتمعات المهمشة = marginalised communities
topic:digital_divide = الفجوة الرقمية = digital divide
topic:multilateral_alliances = التحالفات متعددة الأطراف = multilateral alliances ~ multilateralism
topic:digital_innovation = الابتكار الرقمي = digital innovation
topic:international_cooperation = التعاون الدولي = international cooperation
topic:tech_law = قوانين التكنولوجيا = technology law ~ technology regulation
topic:innovation_priorities = أولويات الابتكار = innovation priorities
topic:international_relations = العلاقات الدولية = international relations
topic:geopolitics = العناصر الجيوسياسية = geopolitical elements
topic:sustainable_growth = النمو الاقتصادي المستدام = sustainable economic growth
topic:inclusive_sustainable_economy = اقتصاد شامل ومستدام = inclusive and sustainable economy
topic:economic_diversification = تنمية الاقتصاد وتنويعه = economic growth and diversification
topic:global_economic_transformation = التحول الاقتصادي العالمي = global economic transformation
topic:digital_prosperity = الازدهار الرقمي = digital prosperity
topic:digital_technology = التكنولوجيا الرقمية = digital technology
topic:role_of_technology = دور التكنولوجيا = role of technology
topic:new_technology = التكنولوجيا الجديدة = new technology
topic:data_driven_insights = الرؤى المبنية على البيانات = data-driven insights
topic:digital_tools = الأدوات الرقمية = digital tools
topic:tech_developments = التطورات التكنولوجية = technological developments
topic:knowledge_exchange = تبادل المعارف والخبرات = exchange of knowledge and expertise
topic:best_practices = تبادل أفضل الممارسات = exchange of best practices
topic:overlapping_crises = أزماتٍ متعددة ومتداخلة = multiple overlapping crises
topic:global_challenges = أكبر التحديات العالمية = the greatest global challenges
topic:economic_opportunities = الفرص الاقتصادية المستقبلية = future economic opportunities
place:riyadh = الرياض = Riyadh
quote:albudaiwi = يمثل الملتقى الدبلوماسي منصة إستراتيجية يشارك فيها المجلس معبّرًا عن ريادته للابتكار الرقمي وتعزيز التعاون الدولي، حيث تبرز دول المجلس دورها المحوري في تشكيل مستقبل التحول الاقتصادي العالمي بالتزامنا بتطوير الاقتصاد الرقمي مما يتماشى مع أهداف المنطقة الأوسع في تنمية الاقتصاد وتنويعه = The forum is a strategic platform in which the Council takes part, expressing its leadership in digital innovation and the strengthening of international cooperation; the GCC states show their pivotal role in shaping the future of global economic transformation through commitment to developing the digital economy, in line with the wider region's goals of growing and diversifying the economy.
quote:alyahya = عبر جمع الأطراف المعنية نسعى من خلال جمع الأطراف المعنية إلى تعزيز التفاهم بين الدول الأعضاء والمنظمات الدولية حول ضرورة الدبلوماسية التكنولوجية، ونناصر كذلك الشمول الاجتماعي في الاقتصاد الرقمي، بما يضم تمكين المرأة والمجتمعات المهمشة = By bringing the parties concerned together we seek to strengthen understanding between member states and international organisations on the necessity of tech diplomacy; we also champion social inclusion in the digital economy, including empowering women and marginalised communities.
quote:rauchbauer = إنّ مواجهتنا لأزماتٍ متعددة ومتداخلة، تتطلب حلولًا مشتركة، إذ تحمل التكنولوجيا الجديدة مفاتيح حل لأكبر التحديات العالمية التي تواجهنا ويؤكد الملتقى على الدور الأساسي للدبلوماسية التكنولوجية في تشكيل مستقبل لا تُفصل فيه الدبلوماسية عن التكنولوجيا = Facing multiple overlapping crises requires shared solutions, as new technology holds keys to the greatest global challenges; the forum affirms the essential role of tech diplomacy in shaping a future in which diplomacy is not separated from technology.
quote:alyahya_indirect = من جانبها عدت الأمين العام لمنظمة التعاون الرقمي, التكنولوجيا الرقمية عاملًا رئيسًا يفتح آفاق الفرص الاقتصادية المستقبلية, ويؤكد الملتقى الدبلوماسي على دور الدبلوماسية التكنولوجية وأهمية العمل المشترك للاستفادة من قدرات الاقتصاد الرقمي بالكامل وقيادة التحول الرقمي. = Digital technology is a main factor opening up future economic opportunity; the forum affirms the role of tech diplomacy and joint action in using the full capacity of the digital economy and leading digital transformation.
stat:members = 16 دولة عضوًا = 16 member states
stat:gdp = ناتجًا محلياًا إجماليًا تتخطى قيمته 3.5 تريليونات دولار = combined gross domestic product above 3.5 trillion dollars
stat:population = عدد سكان يتجاوز 800 مليون نسمة = combined population above 800 million
stat:under35 = 70% منهم تحت سن الـ 35 = 70% of the population under 35 ~ more than 70% under 35
goal:g1 = تعزيز التعاون والحوار حول الدبلوماسية التكنولوجية لتحقيق النمو الاقتصادي المستدام = strengthen cooperation and dialogue on tech diplomacy to achieve sustainable economic growth
goal:g2 = دعم الشمول الاجتماعي في الاقتصاد الرقمي وتسريع التحول الرقمي لبناء اقتصاد شامل ومستدام = support social inclusion in the digital economy and speed up digital transformation to build an inclusive, sustainable economy
goal:g3 = تعزيز التفاهم بين الدول الأعضاء والمنظمات الدولية حول ضرورة الدبلوماسية التكنولوجية = strengthen understanding between member states and international organisations on the need for tech diplomacy
goal:g4 = الشمول الاجتماعي في الاقتصاد الرقمي، بما يضم تمكين المرأة والمجتمعات المهمشة = champion social inclusion in the digital economy, incl. empowering women and marginalised communities
goal:g5 = بربط العالمين الرقمي والدبلوماسي ومد جسور الحوار والتعاون وتبادل المعارف والخبرات الأساسية = connect the digital and diplomatic worlds; build bridges of dialogue, cooperation and exchange of knowledge and expertise
goal:g6 = الارتقاء بالدبلوماسية الرقمية عبر تبادل المعارف والاستفادة من الابتكارات الرقمية ورعاية الشمول الرقمي لتسريع نمو اقتصاد رقمي شامل ومستدام = raise digital diplomacy via knowledge exchange, digital innovations and digital inclusion, to speed growth of an inclusive sustainable digital economy
goal:g7 = لتسهيل الحوارات المنفتحة وتبادل أفضل الممارسات وتعزيز التعاون لبناء اقتصادات رقمية قوية وشاملة = facilitate open dialogue, exchange best practice and strengthen cooperation to build strong inclusive digital economies
goal:g8 = للاستفادة من التكنولوجيا الرقمية لتحقيق النمو الاقتصادي المستدام وسد الفجوة الرقمية إقليميًا ودوليًا = use digital technology for sustainable growth and to close the digital divide regionally and internationally
goal:g9 = تمكين الازدهار الرقمي للجميع عبر مد جسور التعاون لتوحيد جهود التحول الرقمي ودعم المصالح المشتركة = enable digital prosperity for all by building bridges of cooperation, unifying digital-transformation efforts and supporting common interests
goal:g10 = بالتزامنا بتطوير الاقتصاد الرقمي = commitment to developing the digital economy
goal:g11 = أهداف المنطقة الأوسع في تنمية الاقتصاد وتنويعه = the wider region's goals of growing and diversifying the economy
goal:g12 = لدعم الجهود الدبلوماسية = support diplomatic efforts (explores innovative approaches to diplomacy; uses latest technology, digital tools, data-driven insights)
goal:g13 = للاستفادة من قدرات الاقتصاد الرقمي بالكامل وقيادة التحول الرقمي = use the full capacity of the digital economy and lead digital transformation
cat:ministers = وزراء = ministers
cat:ambassadors = سفراء = ambassadors
cat:private_sector = شخصيات من القطاع الخاص ~ ممثلون عن القطاع الخاص = private-sector figures ~ representatives of the private sector
cat:member_state_reps = ممثلون عن الدول الأعضاء في المنظمة = representatives of the DCO member states
cat:ministerial_reps_igf = ممثلون وزاريون ممن حضروا المنتدى العالمي لحوكمة الإنترنت = ministerial representatives who had attended the IGF
cat:diplomats = دبلوماسيون = diplomats
cat:thought_leaders = رواد فكر = thought leaders
cat:stakeholders = أصحاب المصلحة = other stakeholders
group:dco_members = الدول الأعضاء في المنظمة = DCO member states
group:gcc_states = دول المجلس = GCC states
group:region = المنطقة = the region
group:intl_orgs = المنظمات الدولية = international organisations
event:igf = المنتدى العالمي لحوكمة الإنترنت = Internet Governance Forum < IGF ~ منتدى حوكمة الإنترنت العالمي
assertion:c1 = الفعالية منصة للحوار والتعاون = the event is a platform for dialogue and cooperation
assertion:c2 = يمثل الملتقى الدبلوماسي منصة إستراتيجية يشارك فيها المجلس = the forum is a strategic platform in which the Council takes part
assertion:c3 = تبرز دول المجلس دورها المحوري في تشكيل مستقبل التحول الاقتصادي العالمي = GCC states show their pivotal role in shaping the future of global economic transformation
assertion:c4 = التكنولوجيا الرقمية عاملًا رئيسًا يفتح آفاق الفرص الاقتصادية المستقبلية = digital technology is a main factor opening future economic opportunities
assertion:c5 = إنّ مواجهتنا لأزماتٍ متعددة ومتداخلة، تتطلب حلولًا مشتركة = multiple overlapping crises require shared solutions
assertion:c6 = تحمل التكنولوجيا الجديدة مفاتيح حل لأكبر التحديات العالمية التي تواجهنا = new technology holds keys to the greatest global challenges
assertion:c7 = ويؤكد الملتقى على الدور الأساسي للدبلوماسية التكنولوجية في تشكيل مستقبل لا تُفصل فيه الدبلوماسية عن التكنولوجيا = the forum affirms the essential role of tech diplomacy
assertion:c8 = مما يعكس النجاح والزخم الذي تحقق في الدورة الافتتاحية = reflects the success and momentum achieved in the inaugural edition
assertion:c9 = تعكس الاستضافة المشتركة مع مجلس التعاون الخليجي، التوافق الإستراتيجي بين الجانبين = the co-hosting with the GCC reflects strategic alignment between the two sides
assertion:c10 = ويمثل الملتقى منارة لجهود المنظمة الدؤوبة = the forum is a beacon for the organisation's tireless efforts
`;

/** The names of one line of the table above, or of one like it. */
export function namesOf(line: string): readonly IndexedName[] {
  const [entityId = ''] = line.split(' ');
  const entityKind = kinds[entityId.split(':')[0] ?? ''] ?? '';
  return Array.from(
    line.matchAll(/(?<= )([=<~+]) (.+?)(?= [=<~+] |$)/gu),
    ([, sign = '', text = '']) => {
      const isArabic = /\p{Script=Arabic}/u.test(text);
      return {
        entityId,
        entityKind,
        text,
        lang: isArabic ? 'AR' : 'EN',
        nameKind: nameKinds[sign] ?? 'ALIAS',
        script: isArabic ? 'ARAB' : 'LATN',
      };
    },
  );
}

/** The names of the product's seed: what a graph holds when it was just loaded. */
export const seedNames: readonly IndexedName[] = seed.trim().split('\n').flatMap(namesOf);
