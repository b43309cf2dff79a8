// cspell:disable
/**
 * First hits of queries, which are parted by a bar before an arrow, in addition to the tables of expected-hits.test.ts.
 */
export const found = `
لمنظمة → organization:dco
عُمان | عُمَان → country:om
KSA → country:sa
Hellenic Republic → country:gr
el saudeya → country:sa
jasem el bdewi → person:albudaiwi
Majlis al-Taawun → organization:gcc
Munazzamat al-Taawun al-Raqmi → organization:dco
مراکش → country:ma
PK → country:pk
Q851 | SAU → country:sa
الأمين العام لمجلس التعاون → person:albudaiwi
كويتي → country:kw
المملكة → country:sa
Omani | Omanis | العماني | عمانية | العمانيون | عُماني | Sultanate of Oman | sultanat oman → country:om
saltanat uman | سلطنة عُمان | وسلطنة عمان | لسلطنة عمان | بسلطنة عُمان | OM | OMN → country:om
Pakistani | باكستاني | الباكستانية | پاکستان | Islamic Republic of Pakistan | Pakistaan | PAK → country:pk
لباكستان | Republic of Pakistan | Pakstan | باكستانيون → country:pk
Saudi | Saudis | سعودي | السعوديون | Kingdom of Saudi Arabia | the Kingdom | ksa | Al-Saudia → country:sa
as-Saudiyya | Al Saudiyah | Arabia Saudi | السعوديه | بالسعودية | والسعودية | للسعودية | SA → country:sa
عربستان سعودی | المملكة العربية السعوديه | Saudi Arabian → country:sa
Bahraini | بحريني | البحرينيين | BHR | Kingdom of Bahrain | al-Bahrayn | Bahrayn → country:bh
Mamlakat al-Bahrayn | مملكة البحرين | بالبحرين | البحرينية → country:bh
Jordanian | أردني | الأردنية | Hashemite Kingdom of Jordan | al-Urdun | Urdun | JOR | الأردنيين → country:jo
للأردن | والأردن | Hashemite Kingdom → country:jo
Kuwaiti | كويتية | الكويتي | الكويتيون | State of Kuwait | al-Kuwayt | Kuwayt | KWT → country:kw
Dawlat al-Kuwait | بدولة الكويت | Kuweit → country:kw
Nigerian | نيجيري | النيجيرية | Federal Republic of Nigeria | NGA | Nigerians | نيجريا | Nijeriya → country:ng
Rwandan | رواندي | الرواندية | RWA | Republic of Rwanda | Ruanda | روندا → country:rw
Moroccan | مغربي | المغربية | Kingdom of Morocco | al-Maghrib | Al Maghreb | Maghrib | MAR → country:ma
المملكة المغربية | بالمغرب | Moroccans → country:ma
جيبوتي | Djiboutian | DJI | Republic of Djibouti | Jibouti | Djibuti | لجيبوتي | جيبوتية → country:dj
Cypriot | قبرصي | القبرصية | Republic of Cyprus | CYP | Cyprus | لقبرص | Kıbrıs | Qubrus → country:cy
Ghanaian | غاني | الغانية | Republic of Ghana | GHA | Ghanaians | بغانا → country:gh
Gambian | غامبي | GMB | Republic of the Gambia | The Gambia | Gambiya | غامبية → country:gm
Qatari | قطري | القطرية | القطريون | State of Qatar | Qatr | QAT | Qaṭar | Dawlat Qatar | لقطر → country:qa
Qatar state | بدولة قطر → country:qa
Bangladeshi | بنغلاديشي | بنغالديش | People's Republic of Bangladesh | BGD | بنگلادش | Bangla Desh → country:bd
Greek | Greeks | يوناني | اليونانية | GRC | Hellenic | al-Yunan | Elláda | Republic of Greece → country:gr
الجمهورية الهلينية → country:gr
Emirati | Emiratis | إماراتي | الإماراتية | ARE | al-Imarat | the Emirates | U.A.E. → country:ae
الامارات العربيه المتحده | دولة الامارات | الإمارات المتحدة | United Emirates → country:ae
DCO | D C O | the DCO | Digital Cooperation Org | Digital Cooperation Organisation (DCO) → organization:dco
منظمة التعاون الرقمي | منظمه التعاون الرقمى | لمنظمة التعاون الرقمي | ومنظمة التعاون الرقمي → organization:dco
منظمة التعاون | للمنظمة | Munazzamat al-Taawun | cooperation organization → organization:dco
Digital Co-operation Organization | digitl cooperation organization → organization:dco
GCC | the GCC | G.C.C. | Gulf Cooperation Council | Cooperation Council → organization:gcc
مجلس التعاون لدول الخليج العربية | مجلس تعاون | بمجلس التعاون | مجلس التعاون الخليجى | المجلس → organization:gcc
للمجلس | Majlis al-Ta'awun | majlis at-taawun al-khaliji | Gulf council → organization:gcc
Cooperation Council for the Arab States | GCC council | دول الخليج العربية → organization:gcc
Tech Diplomacy Network | TDN | شبكة دبلوماسية التكنولوجيا | لشبكة دبلوماسية التكنولوجيا → organization:tdn
tech-diplomacy network | Shabakat Diblumasiyat al-Teknolojia | شبكة التكنولوجيا → organization:tdn
Embassy of Oman | Omani Embassy | Oman's embassy | the embassy of Oman in Riyadh → organization:emb_oman
السفارة العمانية | سفارة عُمان | سفارة سلطنة عمان بالرياض | Sifarat Oman → organization:emb_oman
Embassy of Pakistan | Pakistani Embassy | السفارة الباكستانية | سفارة باكستان بالرياض → organization:emb_pak
لسفارة باكستان | Pakistan's embassy in Riyadh → organization:emb_pak
جاسم البديوي | البديوى | للبديوي | بديوي | Al-Budaiwi | albudaywi | Al Bdewi | El-Bedewi → person:albudaiwi
Jasem Al Budaiwi | Gasim Al-Budaiwi | Jassem Mohamed Al Budaiwi | Mr Jasem Albudaiwi → person:albudaiwi
H.E. Jasem Albudaiwi | معالي جاسم البديوي | السيد جاسم محمد البديوي → person:albudaiwi
Secretary General Jasem Albudaiwi | الأمين العام جاسم البديوي → person:albudaiwi
الأمين العام لمجلس التعاون لدول الخليج العربية | أمين عام مجلس التعاون | GCC Secretary General → person:albudaiwi
Secretary General of the GCC | Secretary-General of the Gulf Cooperation Council → person:albudaiwi
the GCC's secretary general | وأمين عام مجلس التعاون الخليجي → person:albudaiwi
ديمة اليحيى | ديمه اليحيي | Deemah AlYahya | Deema Alyahia | Dima Al Yahya | Deemah bint Yahya → person:alyahya
Dr. Deemah AlYahya | Ms. Deemah Al-Yahya | الأستاذة ديمة اليحيى | لديمة اليحيى | ديما اليحيى → person:alyahya
Deema | Deemah → person:alyahya
الأمين العام لمنظمة التعاون الرقمي | أمين عام منظمة التعاون الرقمي → person:alyahya
الأمينة العامة لمنظمة التعاون الرقمي | DCO Secretary-General | Secretary General of DCO → person:alyahya
Secretary-General of the Digital Cooperation Organization → person:alyahya
Martin Rauchbauer | Rauchbauer | martin rauchbaur | مارتن راوخباور | راوخباور | لراوخباور → person:rauchbauer
Martin R. Rauchbauer | co-founder of Tech Diplomacy Network | TDN co-founder → person:rauchbauer
المؤسس المشارك لشبكة دبلوماسية التكنولوجيا | مؤسس مشارك | cofounder Tech Diplomacy Network → person:rauchbauer
Diplomatic Connect | DiplomaticConnect | DCO Diplomatic Connect | الملتقى الدبلوماسي → series:dc
بالملتقى الدبلوماسي | للملتقى | الملتقى الدبلوماسي للاقتصاد الرقمي | al-Multaqa al-Diblumasi → series:dc
Diplomatic Forum for the Digital Economy | Diplomatic Conect | diplomatic forum → series:dc
Inaugural edition | First edition of Diplomatic Connect | الدورة الافتتاحية | الدوره الافتتاحيه → edition:dc-1
الدورة الأولى → edition:dc-1
2nd edition | second edition | الدورة الثانية | الدورة ٢ | الدورة الثانية من الملتقى → edition:dc-2
3rd edition | الدورة الثالثة | third Diplomatic Connect | الدورة ٣ → edition:dc-3
4th edition | fourth edition of Diplomatic Connect | الدورة الرابعة → edition:dc-4
الدورة الرابعة للملتقى الدبلوماسي | في الدورة الرابعة | edition 4 → edition:dc-4
IGF | Internet Governance Forum | internet governance | حوكمة الإنترنت | منتدى حوكمة الإنترنت → event:igf
المنتدى العالمي لحوكمة الانترنت | the IGF → event:igf
Riyadh | Riyad | Riad | ar-Riyadh | Er-Riad | Al Riyadh | الرياض | بالرياض | والرياض → place:riyadh
مدينة الرياض | city of Riyadh | Riyadh city | العاصمة الرياض | Q3692 → place:riyadh
digital economy | الاقتصاد الرقمي | بالاقتصاد الرقمي | al-iqtisad al-raqmi | digital economies → topic:digital_economy
تعزيز الاقتصاد الرقمي → topic:digital_economy
digital diplomacy | الدبلوماسية الرقمية | بالدبلوماسية الرقمية | al-diblumasiya al-raqmiya → topic:digital_diplomacy
tech diplomacy | الدبلوماسية التكنولوجية | للدبلوماسية التكنولوجية → topic:tech_diplomacy
digital divide | الفجوة الرقمية | سد الفجوة الرقمية → topic:digital_divide
digital transformation | التحول الرقمي | والتحول الرقمي | تسريع التحول الرقمي → topic:digital_transformation
social inclusion | الشمول الاجتماعي → topic:social_inclusion
women's empowerment | womens empowerment | تمكين المرأة | empowerment of women | وتمكين المرأة → topic:women_empowerment
multilateralism | التحالفات متعددة الأطراف | multilateral alliances → topic:multilateral_alliances
ministers | وزراء | والوزراء | minister → cat:ministers
ambassadors | سفراء | السفراء → cat:ambassadors
diplomats | دبلوماسيون | الدبلوماسيون → cat:diplomats
GCC states | دول المجلس | دول مجلس التعاون → group:gcc_states
DCO member states | الدول الأعضاء في المنظمة | الدول الأعضاء في منظمة التعاون الرقمي → group:dco_members
الاردن | الإردن | Ürdün | Jordania | اردن | Jordanians | الأردنيون | the country of Jordan → country:jo
la Jordanie | أردنية | وكالأردن → country:jo
الامارات | Émirats arabes unis | Birleşik Arap Emirlikleri | les Émirats arabes unis → country:ae
Emiratos Árabes Unidos | متحدہ عرب امارات | الإماراتيون | يو ايه اي | بالإمارات | U.A.E → country:ae
الجمهوريه الهيلينيه | Yunanistan | یونان | GR | Grèce | Grecia | the Greeks → country:gr
المملكه المغربيه | المَغْرِب | فالمغرب | Maroc | Marruecos | المغاربة | Moroco → country:ma
Royaume du Maroc | Reino de Marruecos | Marokko | مغربيات | Moroccoo → country:ma
ديمه بنت يحيي اليحيي | Dimah al-Yahya | Dima bint Yahya al Yahya → person:alyahya
Secretary-General of the DCO | DCO secretary general | رئيسة منظمة التعاون الرقمي → person:alyahya
Alyahya Deemah | SG of the DCO | leader of the DCO | أمينة عامة منظمة التعاون الرقمي → person:alyahya
Secretary General AlYahya | Digital Cooperation Organization's Secretary-General → person:alyahya
who is Deemah AlYahya | Ms Deemah AlYahya | Deemah AlYaya | ديمة اليحي | Dīma al-Yaḥyā → person:alyahya
Deema bint Yehia Al Yehia | ديمَة → person:alyahya
جيبوتى | Cibuti | Yibuti | Djibuoti | Jumhuriyat Jibuti → country:dj
شبكه دبلوماسيه التكنولوجيا | Shabakat Diblumasiyyat at-Tiknulujiya → organization:tdn
السعـــودية | كالسعودية | Arabie saoudite | Suudi Arabistan | سعوديات | 682 | السعوديه العربيه → country:sa
l'Arabie saoudite | Arabia Saudita | فللسعودية | q851 | al-Mamlaka al-Arabiya al-Saudiya → country:sa
قـطـر | ﻗﻄﺮ | وقطر | قطرية | Katar Devleti | Qataris | دولة اسمها قطر | فبقطر | قطَر → country:qa
الكُوَيْت | کویت | بالكويت | Koweït | le Koweït | Kuveyt | Kuwaitis | the state of Kuwait → country:kw
Kuwiat | al-Kuwait → country:kw
مُنَظَّمَةُ التَّعاوُنِ الرَّقْمِيِّ | ولمنظمة التعاون الرقمي → organization:dco
Munaẓẓamat at-Taʿāwun ar-Raqmī | Digital Coperation Organization → organization:dco
منظمة باسم التعاون الرقمي | دي سي أو | ما هي منظمة التعاون الرقمي | what is the DCO? → organization:dco
an organisation called Digital Cooperation | وللمنظمة | Digital Cooperaton Organisation → organization:dco
منظمة التعاون الرقمى | D.C.O | مُنظمة التعاون الرّقمي → organization:dco
الملتقی الدبلوماسی | دبلوماتيك كونكت | الملتقى الدبلوماس | Diplmatic Connect → series:dc
الملتقي الدبلوماسي | Connect Diplomatic | Diplomatic Connect 2025 → series:dc
ﺍﻟﺮﻳﺎﺽ | وبالرياض | al-Riyadh | ar-Riyāḍ | Er-Riyad | ریاض | where is Riyadh → place:riyadh
the city of Riyadh | مدينة باسم الرياض → place:riyadh
مجلس التعاون لدول الخليج العربيه | بمجلس التعاون الخليجي | Majlis al-Ta'awun al-Khaliji → organization:gcc
جي سي سي | q217172 | Gulf Coperation Council | مجلس التعون الخليجي → organization:gcc
Council, Gulf Cooperation | Q217172 → organization:gcc
١٦ دولة عضوا | ۱۶ دولة عضوًا → stat:members
توقعات الدبلوماسية التكنولوجية لعام ٢٠٢٥ | keynote on tech diplomacy 2025 → sess:keynote
tech forecast 2025 → sess:keynote
وللبحرين | Royaume de Bahreïn | Bahreyn | بحرین | bahrein | البحرينيات | Bahrian → country:bh
بسلطنة عمان | Saltanat Oman | Sultanat d'Oman | Umman | Oman, Sultanate of → country:om
وبنغلاديش | Bangladehs | بنغلادش | Bangladeş | بنغلاديشية | بنغلاديس → country:bd
للدبلوماسية الرقمية → topic:digital_diplomacy
وبالتحول الرقمي | digital transf → topic:digital_transformation
Jasim al-Budaywi | Jassem Mohammed Albudaiwi | Gasem El Bedewy | Ǧāsim al-Budaywī → person:albudaiwi
head of the GCC | GCC chief | GCC SG | Sec-Gen of the GCC | who is the head of the GCC → person:albudaiwi
من هو الأمين العام لمجلس التعاون | رئيس مجلس التعاون الخليجي → person:albudaiwi
السكرتير العام لمجلس التعاون | Secretary General of Gulf Cooperation Council → person:albudaiwi
جاسم البدوي | البديوي جاسم | AlBudaiwi, Jasem Mohamed | Jasem Al Budaiwy → person:albudaiwi
Gassem Elbudewi → person:albudaiwi
مارتين راوخباور | مارتن روخباور | co-founder of the Tech Diplomacy Network | Rauchbaur → person:rauchbauer
Rauchbauer, Martin | TDN cofounder | founder of the Tech Diplomacy Network | Rauchbauar → person:rauchbauer
راوخبور | Rauchbawer → person:rauchbauer
Chipre | Cypriots | القبارصة | Cypurs → country:cy
باكستانيين | معلومات عن باكستان | ولباكستان | Pakitsan | باكستتان | 586 | Bakistan → country:pk
نيجيرية | نائجیریا | Nigera | نيجيرا | Naijiriya → country:ng
fourth edition | Diplomatic Connect 2024 | Diplomatic Connect fourth edition → edition:dc-4
4th Diplomatic Connect | الملتقى الدبلوماسي ٢٠٢٤ | 2024 edition of Diplomatic Connect → edition:dc-4
النسخة الرابعة من الملتقى الدبلوماسي | الدورة رقم 4 → edition:dc-4
Diplomatic Connect third edition | النسخة الثالثة | edition no. 3 → edition:dc-3
GCC Secretary General opening remarks | opening speech by the GCC Secretary General → sess:opening
كلمة افتتاحية → sess:opening
Gambie → country:gm
گھانا | الغانيين | Gahna → country:gh
رواندية | the Republic of Rwanda | Rawnda → country:rw
آي جي إف | Internet Goverance Forum → event:igf
الجلسة الحوارية | panel | interactive panel → sess:panel
digital econ | al-Iqtisad ar-Raqmi → topic:digital_economy
tech dipl → topic:tech_diplomacy
women empowerment → topic:women_empowerment
technology regulation → topic:tech_law
تبادل المعرفة والخبرات → topic:knowledge_exchange
أفضل الممارسات → topic:best_practices
أكبر التحديات العالمية → topic:global_challenges
منصة للحوار والتعاون → assertion:c1
حلول مشتركة → assertion:c5
tireless efforts → assertion:c10
تمكين الازدهار الرقمي للجميع → goal:g9
supporting diplomatic efforts → goal:g12
3.5 trillion dollars → stat:gdp
800 million → stat:population
under 35 | تحت سن 35 → stat:under35
Omani embassy in Riyadh | embassy of the Sultanate of Oman → organization:emb_oman
Pakistan embassy | سفارة پاکستان | Sifarat Bakistan → organization:emb_pak
GCC countries → group:gcc_states
DCO members | member states of the DCO | الدول الأعضاء → group:dco_members
وزير → cat:ministers
سفير | ambassador → cat:ambassadors
diplomat | دبلوماسي | دبلوماسيين → cat:diplomats
stakeholder → cat:stakeholders
thought leader → cat:thought_leaders
منظمة دولية | international organizations → group:intl_orgs
فجوة رقمية | digital-divide | الفجوه الرقميه → topic:digital_divide
قانون التكنولوجيا → topic:tech_law
أداة رقمية → topic:digital_tools
أزمات متداخلة → topic:overlapping_crises
فرص اقتصادية | فرصة اقتصادية → topic:economic_opportunities
تحالفات متعددة الأطراف | تحالف متعدد الأطراف | multilateral → topic:multilateral_alliances
womens' empowerment → topic:women_empowerment
geopolitics → topic:geopolitics
sustainable growth | النمو المستدام → topic:sustainable_growth
marginalized communities → topic:marginalised_communities
Gulf Co-operation Council | GCC. | gcc council | Gulf Coop Council → organization:gcc
DCO - Digital Cooperation Organization | Digital Cooperation Organization DCO | منظمة التعاون الرقمي (DCO) | ﻣﻨﻈﻤﺔ ﺍﻟﺘﻌﺎﻭﻥ ﺍﻟﺮﻗﻤﻲ → organization:dco
فلمنظمة التعاون الرقمي | Munadhamat al-Ta'awun al-Raqami | Dig Coop Org | منظمة التعاون الرمقي → organization:dco
المملكة المغربيه → country:ma
المملكه | ﺍﻟﺴﻌﻮﺩﻳﺔ | سعودی | al-Saʿūdiyya | as-Su'udiyah | Saudi Arbia | Suadi Arabia | Saudi Arabiaa | السعوية → country:sa
ﺳﻠﻄﻨﺔ ﻋﻤﺎﻥ | Uman → country:om
بَاكِسْتَان | پاكستان → country:pk
الرِّيَاض | الریاض | للرياض | ar-Riyad | Ryadh | Riyahd → place:riyadh
قُبْرُص | كقبرص → country:cy
الأُرْدُنّ | Jodran → country:jo
الإمَارَات | Emiartes | الامرات → country:ae
نيجيريـا | وبنيجيريا | Nayjiriya → country:ng
الکویت | الكويتت → country:kw
ولليونان | al-Jumhuriya al-Hiliniya → country:gr
لغانا → country:gh
وبجيبوتي | جيبوتتي → country:dj
ولديمة اليحيى | Dimah bint Yahia | Secretary General of Digital Cooperation Organisation | الأمينة العامة ديمة اليحيى → person:alyahya
head of the Digital Cooperation Organization | رئيس منظمة التعاون الرقمي | ديمة بنت يحي → person:alyahya
لجاسم البديوي | Jāsim al-Budaiwī | Jassim Albedewi | the GCC secretary-general Jasem Albudaiwi | SecGen GCC | Budaiwy → person:albudaiwi
وراوخباور | co founder of TDN → person:rauchbauer
وبالملتقى الدبلوماسي | Diplomatc Connect → series:dc
Mamlakat al-Bahrain → country:bh
the 4th edition | the fourth Diplomatic Connect | دورة رابعة | الدورة ٤ | الدورة الرابعه للملتقى | الملتقى الرابع → edition:dc-4
الملتقى الدبلوماسي الثالث → edition:dc-3
inaugural Diplomatic Connect | Diplomatic Connect 1 → edition:dc-1
Internet Gov Forum → event:igf
Qtaar → country:qa
Bangaldesh → country:bd
التحول الرقيم → topic:digital_transformation
`;
