// cspell:disable
/**
 * Names absent from the seed, though their words, letters or sounds may be in it: other states and cities, bodies and
 * people, things that are called after a state, words of the language. Parted by bars.
 */
export const notFound = `
عَمّان | عمّان
Oman Air | Kuwait Airways | Qatar Foundation | Bank of Ghana | بنك الرياض | جامعة قطر
الرياضة | قطار | Cooper
Gulf Air | Emirates Airlines | Royal Jordanian | Saudi Aramco | Saudi Electricity Company
Nigeria Airways | EgyptAir | Rwandair | Oman Oil | Bahrain Bay | Pakistan Steel Mills
Cyprus Airways | Ghana Cocoa Board
طيران الإمارات | الخطوط السعودية | طيران الخليج | مصرف قطر المركزي | بنك الكويت الوطني
جامعة الكويت | جامعة السلطان قابوس | صحيفة الرياض | جريدة الرياض | نادي الرياض | شركة عمان للنفط
كهرباء السعودية | بورصة البحرين
University of Jordan | Jordan River | Michael Jordan | Gulf of Oman | خليج عمان | بحر عمان
Qatar Petroleum | Qatar Charity | قطر الخيرية | Morocco Mall | Kuwait City | مدينة الكويت
Riyadh Season | موسم الرياض | Riyadh Bank | King Saud University
Embassy of France | French embassy | سفارة قطر | سفارة الكويت | Embassy of Jordan | Saudi embassy
Embassy of Ghana | القنصلية السعودية | قنصلية عمان | Nigerian High Commission
Amman | Muscat | Doha | Manama | Cairo | Dubai | Abu Dhabi | Jeddah | Islamabad | Dhaka | Accra
Banjul | Kigali | Nicosia | Athens | Rabat
مسقط | الدوحة | المنامة | القاهرة | دبي | أبوظبي | جدة | إسلام آباد | دكا | أكرا | كيغالي
نيقوسيا | أثينا | الرباط | بيروت | دمشق
Guinea | Niger | Gabon | Guyana | Uganda | Kenya | Algeria | Tunisia | Lebanon | Syria | Iraq
Iran | India | Indonesia | Malaysia | Monaco | Georgia | Gibraltar | Cambodia | Croatia
النيجر | غينيا | الغابون | أوغندا | كينيا | الجزائر | تونس | سوريا | العراق | إيران | الهند
إندونيسيا | ماليزيا | موناكو | جورجيا | تركيا | روسيا | الصين | اليابان | فرنسا
Greene | Greek salad | Gordon | Martian | Marvin | Marlin | Morton | Ryan | Riddle | Omen | Woman
Roman | Queen | Carter | Quitter | Jasmine | Justin | Diana | Denmark
البحرية | البحري | الأمارة | القطري الحديدي | قطرة | مقبرة | قبر | غناء | مغربل | يونانج | كوبت
رواند | قطن
United Nations | UN | OIC | WEF | IMF | NATO | OECD | WTO | UNESCO | UNDP | World Bank
World Economic Forum | European Commission | African Union | Arab League | ASEAN | OPEC
الأمم المتحدة | منظمة التعاون الإسلامي | البنك الدولي | صندوق النقد الدولي | الاتحاد الأفريقي
جامعة الدول العربية | منظمة التجارة العالمية | منظمة الصحة العالمية | أوبك
المنتدى الاقتصادي العالمي | مجلس الأمن | مجلس النواب | مجلس الشورى | مجلس الوزراء السعودي
Security Council | Council of Ministers | National Council | European Council | Research Council
Islamic Cooperation Organization | Shanghai Cooperation Organisation
Economic Cooperation Organization | Digital Cooperation Fund | Digital Government Authority
Digital Economy Ministry | Digital Economy Partnership Agreement | Digital Diplomacy Network
Tech Diplomacy Institute | Digital Divide Institute | Digital Silk Road | Digital Health
Digital Identity | Digital Nomad
وزارة الاقتصاد الرقمي | الصحة الرقمية | الهوية الرقمية | التعليم الرقمي | العملة الرقمية
الذكاء الاصطناعي | الأمن السيبراني | الدبلوماسية العامة | الدبلوماسية الاقتصادية | الشمول المالي
التحول الأخضر
Artificial intelligence | Cybersecurity | Public diplomacy | Financial inclusion | Green economy
Climate change | Human rights | Smart cities | Blockchain | Cloud computing | Data protection
Martin Luther | Martin Scorsese | Jassim bin Hamad | Jassem Al Kharafi | Yahya Sinwar | Yahya Khan
Nayef Al Hajraf | Abdullatif Al Zayani | Antonio Guterres | Mohammed bin Salman | Mohamed Salah
Elon Musk
مارتن لوثر | جاسم الخرافي | جاسم يعقوب | يحيى السنوار | ديمة قندلفت | نايف الحجرف
عبداللطيف الزياني | أنطونيو غوتيريش | محمد بن سلمان | محمد صلاح | خالد اليحيى | سعد البديوي
President of Ghana | King of Morocco | Prime Minister of Pakistan | Emir of Qatar
Minister of Finance | Foreign Minister | Crown Prince | CEO of Google
رئيس غانا | ملك المغرب | أمير قطر | وزير المالية | وزير الخارجية | ولي العهد
رئيس الوزراء الباكستاني | سلطان عمان
الأمين العام للأمم المتحدة | الأمين العام لجامعة الدول العربية
الأمين العام لمنظمة التعاون الإسلامي | Secretary General of the United Nations
Secretary General of NATO | UN Secretary-General | Secretary General of OPEC | Co-founder of Apple
fifth edition | 5th edition | الدورة الخامسة | الدورة ٧ | edition 9 | الدورة العاشرة
tenth edition
Q1 | Q42 | Q8510 | XX | ZZZ | USA | US | UK | FR | DE | IRN | 999 | Q
qwerty | asdfgh | xyzzy | lorem ipsum | foo bar | كلام فارغ | ابجد | hello world | مرحبا بالعالم
12345 | 2030
Davos | Davos Forum | Munich Security Conference | Paris Peace Forum | Web Summit | LEAP
Expo 2030 | COP28 | G20 | GITEX | منتدى دافوس | قمة المناخ | إكسبو 2030 | معرض الرياض للكتاب
قمة العشرين | مؤتمر ميونخ
Space Governance Forum | Internet Society | Internet Engineering Task Force
المنتدى العالمي للمياه | منتدى الرياض الدولي | المنتدى العالمي لحوكمة الفضاء | World Water Forum
باكستاني حر | الكويتية للطيران | Emirati Airlines | Omani Minister | Pakistani Cricket
الوزير العماني | المنتخب السعودي | الدوري السعودي | الجيش القطري | النفط الكويتي
Gulf Bank of Kuwait | Qatar Airways | Royal Jordanian Airlines | Air Djibouti | Bank of Cyprus
National Bank of Bahrain | University of Ghana | Nigeria Football Federation | Pakistan Cricket Board
Emirates Stadium | Riyadh Metro | Jordan Peterson | Gambia River | Jordan Street | Greek Orthodox Church
Cyprus Mail | Rwanda Development Bank | Oman Insurance Company | Oman Daily Observer | Kuwait Times
Bangladesh Bank | Ghana Commercial Bank | Embassy of Kuwait in Cairo | بنك قطر الوطني | بنك الكويت المركزي
الخطوط الجوية السعودية | شارع الرياض | منتخب المغرب | أرامكو السعودية | سفارة الأردن | سفارة المغرب
صحيفة عمان | المصرف المركزي الأردني | اتصالات المغرب | بورصة عمان | قناة البحرين | نهر الأردن | الرياضيات
رياضي | قطارات | كويتزي | غانم | عمانوئيل | عثمان | يونس | بحر | أردوغان | Gordan | Guam | Zambia | Ghent
Nigel | Agreed | Mohamed | محمد | bint | Ahmed | Sarah | فاطمة | Digit | Diploma | Coop | Organ
Connect Four | Uni | Inter | head of the World Bank | King of Jordan | وزير خارجية قطر
وزير المالية السعودي | ملك البحرين | رئيس وزراء اليونان | أمير الكويت | JRD | QTR | Q36920 | XKX
Organisation of Islamic Cooperation | Council of Europe | المجلس الاقتصادي والاجتماعي | OMA | KWE | QTA
BHN | KWD | SAR | QAR | JOD | AED | PKR | MAD | GHS | SADC | DCOO | Q2171 | Q85 | 681 | 5860 | IGFF | TDNS
Deputy Secretary General of the GCC | Assistant Secretary-General of the DCO
former Secretary General of the GCC | نائب الأمين العام لمجلس التعاون | الأمين العام المساعد لمجلس التعاون
مساعد الأمين العام لمنظمة التعاون الرقمي | spokesperson of the GCC | head of communications at the GCC
chairman of the DCO | head of Aramco | head of state | chief | head | SG | SG of the UN
founder of Microsoft | وزير الخارجية السعودي | وزير الاتصالات الباكستاني
Minister of Foreign Affairs of Oman | Ambassador of Pakistan | سفير باكستان في الرياض | سفير سلطنة عمان
Omani ambassador | ولي العهد السعودي | رئيس وزراء باكستان | الملك الأردني | رئيسة وزراء بنغلاديش
Prime Minister of Bangladesh | Emir of Kuwait | King of Bahrain | President of Rwanda | Sultan of Oman
UAE president | فريق الرياض | مطار الرياض | مطار الكويت الدولي | حي الرياض | برج الرياض | فندق الرياض
مستشفى الرياض | مترو الرياض | غرفة الرياض | أمانة الرياض | الدوري القطري | كأس قطر | نادي الكويت
قطر للطاقة | قطر للطيران | الكويت اليوم | صحيفة الراية القطرية | وكالة الأنباء السعودية
وكالة أنباء البحرين | مصرف الإمارات المركزي | بنك عمان العربي | بنك مسقط | بنك المغرب
البنك المركزي النيجيري | جامعة نيجيريا | الجامعة الأردنية | جامعة الإمارات | جامعة البحرين
جامعة الملك سعود | شارع الأردن | شارع عمان | طريق الرياض | Riyadh Airport | Riyadh Chamber | Riyadh Air
Riyadh Street | Oman Telecommunications | Omantel | Bahrain Airport | Bahrain Grand Prix | Batelco Bahrain
Kuwait Fund | Kuwait Finance House | Kuwait Oil Company | University of Jordan Hospital
University of Bahrain | Qatar University | Qatar National Bank | Qatar Investment Authority | Jordan Times
Jordan Valley | Air Jordan | Jordan Henderson | Pakistan International Airlines | Pakistan Railways
State Bank of Pakistan | Morocco World News | Royal Air Maroc | Bank Al-Maghrib | University of Nigeria
Central Bank of Nigeria | Nigeria Police | University of Rwanda | Rwanda Air | Bank of Djibouti
Cyprus University | Northern Cyprus | Ghana Stars | Ghana Airways | Gambia Airways | Bangladesh Biman
Greek mythology | Greek yoghurt | Greece National Team | Emirates NBD | Emirates Group | UAE University
Saudi Airlines | Saudi Central Bank | Saudi Pro League | Saudi riyal | Bahraini dinar | Omani rial
Jordanian dinar | Embassy of Qatar | Embassy of Morocco in Riyadh | Embassy of Saudi Arabia
Embassy of Oman in Cairo | سفارة الإمارات | سفارة باكستان في القاهرة | سفارة السعودية | Gulf War
Persian Gulf | Gulf of Mexico | خليج العقبة | دول الجوار | دول العالم | مجلس الشيوخ | مجلس التعاون التركي
Turkic Council | Nordic Council | Gulf Research Center | Digital Cooperation Council
Digital Public Goods Alliance | Organisation for Economic Cooperation and Development
منظمة التعاون الاقتصادي | منظمة شنغهاي للتعاون | منظمة التجارة | منظمة العفو الدولية | شبكة الجزيرة
Tech Mahindra | Tech Council | Global Diplomacy Forum | Internet Archive | Antalya Diplomacy Forum
Doha Forum | Manama Dialogue | منتدى الدوحة | منتدى أنطاليا الدبلوماسي | Diplomatic Academy
Diplomatic Quarter | الحي الدبلوماسي | الأكاديمية الدبلوماسية | المعهد الدبلوماسي | الدورة البرامجية
الدورة الحادية عشرة | sixth edition | Diplomatic Connect fifth edition | النسخة السابعة | Ali | Khalid
Mohammed | Fatima | خالد | علي | عبدالله | أحمد | Martina | Jasmin | Dina | Demi | Quatre | Kata | Chyna
Ghanem | Oran | Osman | Roman Empire | Ridah | Cypress | Zyprexa | Greed | Crete | Jordana | قطار الرياض
قطيف | عمانيل | عمارات | إمارة | مغارب | كويكب | سعود | سعودة | بحارة | يونسكو | قرص | رياضيون
الرياضيات المالية | روضة | Ban | Gove | Bah | Kingdom Hearts | Organ donation | Cope | Const | Diplo | Dig
Net | Governor | مدينة | Tunis | Ankara | Lagos | Casablanca | الدار البيضاء | كراتشي | لاغوس | صلالة
العقبة | Chad | Mali | Malta | Togo | Jamaica | Yemen | Chile | France | Turquie | Türkiye | Égypte | Liban
Irak | Mısır | Alemania | ہندوستان | افغانستان
King | Saud | Interne | Jordan Airlines | Bahrain Steel | Gulf Insurance Group | بنك البحرين والكويت | بنك قطر | مصرف الرياض | مدارس الرياض
حديقة الرياض | بوليفارد الرياض | إذاعة الرياض | معهد قطر | مؤسسة قطر | ملعب قطر | الخطوط القطرية | الخطوط الكويتية | الخطوط الملكية المغربية
الملكية الأردنية | اتصالات الإمارات | بريد الإمارات | بنك الإمارات دبي الوطني | جامعة الرياض | جامعة عمان الأهلية | جامعة قبرص | جامعة غانا | شارع الكويت
شارع المغرب | شارع قطر | نادي قطر | منتخب الأردن | منتخب نيجيريا | فريق المغرب التطواني | المغرب الفاسي | المغرب العربي | الدار القبرصية
Digital Cooperation Ministry | Digital Cooperation Roadmap | Diplomatic Immunity | Diplomatic Relations | Connect Bank | Tech Diplomacy Academy
Internet Governance Project | Governance Forum of Asia | World Forum | Gulf Council of Churches | Gulf Cup | كأس الخليج | مجلس التعليم | مجلس الوزراء
المجلس الأعلى للتعليم | شبكة التواصل | منظمة الأغذية والزراعة | التعاون الأوروبي | التعاون العسكري | الاقتصاد الأخضر | الاقتصاد الإسلامي
التحول الديمقراطي | الدبلوماسية الثقافية | العلاقات العامة | الفجوة بين الجنسين | الازدهار المشترك | military cooperation | green transformation
gender divide | digital camera | public relations | economic crisis | cultural diplomacy | Jassem Al Thani | Deemah Al Saud | Yahya Al Budaiwi
Martin Albudaiwi | جاسم اليحيى | ديمة البديوي | Martin Schulz | Jasem Alghanim | President of Cyprus | Foreign Minister of Greece
Minister of Digital Economy of Jordan | وزير الاقتصاد الرقمي الأردني | سفير الكويت | سفير قطر لدى السعودية | رئيس رواندا | رئيس جمهورية غانا
ملكة الأردن | Queen of Jordan | chief of staff of the GCC | head of the African Union | president of the World Bank | founder of the DCO
co-founder of the GCC | Secretary General of OIC | رئيس البنك الدولي | أمين عام الناتو | أمين عام اتحاد المغرب العربي
Secretary General of the Arab Maghreb Union | SG of the Arab League | PKK | SAA | BHS | OMR | QA1 | GRD | JOE | MAO | ARE1 | Q8512 | Q36921 | Q21717
5866 | 6820 | DCOs2 | GDC | ICC | DCC | DOC | GC | IG | IFG | TND | DTN | Jordi | Oban | Omaha | Bahama | Bahamas | Kuwa | Katarina | Riyal | ريال | Rial
Rihanna | Moravia | Banglalink | Cyber | Ghandi | Gambit | Gamble | Emir | Martini | Jazeem | Gaza | كوت | قاطر | قطرب | مطر | بحيرة | عمار | نعمان
سعيد | سعد | مسعود | غامض | ردن | يمن | رواية | راوند | مغرور | غروب | رياضة | ريادة | بديع | دائمة | جسيم | حاسم | قاسم | مارتينيك | Organic | Gover
Coo | Counc | Embass | Kingdo | Sult | Fed | Islam | Hash | For | Secret | Glob | Fore | Pane | Spain | España | Italia | Almanya | Çin | Rusya
Inglaterra | Tunisie | Sénégal | Guinée | Mozambique | ایران | ترکی | چین | Beyrouth | Le Caire | Tahran | Şam | Kahire | Amman Stock Exchange | دوحة
مناما
`;
