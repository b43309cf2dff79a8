// cspell:disable
/**
 * What is not in the seed, though its words, letters or sounds may be: other states and cities, bodies and people, things that are called
 * after a state, words of the language. Parted by bars.
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
`;
