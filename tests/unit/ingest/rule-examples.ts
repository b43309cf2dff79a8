/** What a rule reads and what it must not: sentences of this table's own, of things that are invented. */
export interface RuleExample {
  readonly rule: string;
  readonly text: string;
  /** The claims of the rule; none where the words deny, plan or do not mean it. */
  readonly says: readonly string[];
}

export const ruleExamples: readonly RuleExample[] = [
  {
    rule: 'edition-number',
    text: 'Harbour Days opened on 2 May 2024. The third edition of Harbour Days drew a crowd.',
    says: [
      'third edition of Harbour Days ORDINAL 3',
      'third edition of Harbour Days EDITION_OF Harbour Days',
    ],
  },
  {
    rule: 'edition-number',
    text: 'انعقد ملتقى الأنهار الكبرى في نسخته الخامسة.',
    says: ['نسخته الخامسة ORDINAL 5', 'نسخته الخامسة EDITION_OF ملتقى الأنهار الكبرى'],
  },
  { rule: 'edition-number', text: 'The third harbour was closed.', says: [] },
  { rule: 'edition-number', text: 'هذه ثالث دورة تدريبية في العام.', says: [] },
  {
    rule: 'hosting',
    text: 'The second Quiet Rivers Forum was hosted by the Ministry of Culture.',
    says: ['Ministry of Culture HOSTED second Quiet Rivers Forum'],
  },
  {
    rule: 'hosting',
    text: 'استضافت هيئة المياه الوطنية الدورة السابعة من منتدى الينابيع.',
    says: ['هيئة المياه الوطنية HOSTED الدورة السابعة'],
  },
  {
    rule: 'hosting',
    text: 'The Lake Union and the River Bank co-hosted the second Quiet Rivers Forum.',
    says: [
      'Lake Union CO_HOSTED second Quiet Rivers Forum',
      'River Bank CO_HOSTED second Quiet Rivers Forum',
    ],
  },
  {
    rule: 'hosting',
    text: 'The Lake Union will not host the second Quiet Rivers Forum.',
    says: [],
  },
  {
    rule: 'hosting',
    text: 'ستستضيف هيئة المياه الوطنية الدورة السابعة من منتدى الينابيع.',
    says: [],
  },
  {
    rule: 'organising',
    text: 'نظمت جمعية المعماريين العرب الدورة الثانية من ملتقى العمارة الطينية.',
    says: ['جمعية المعماريين العرب ORGANISED الدورة الثانية'],
  },
  {
    rule: 'organising',
    text: 'The fourth Stone Bridges Summit was organised by the Masons Guild.',
    says: ['Masons Guild ORGANISED fourth Stone Bridges Summit'],
  },
  {
    rule: 'organising',
    text: 'لم تنظم جمعية المعماريين العرب الدورة الثانية من ملتقى العمارة الطينية.',
    says: [],
  },
  {
    rule: 'organising',
    text: 'The Masons Guild denied that it had organised the fourth Stone Bridges Summit.',
    says: [],
  },
  {
    rule: 'cooperating',
    text: 'عُقدت الدورة الثالثة من مؤتمر النخيل بالتعاون مع مركز أبحاث التمور.',
    says: ['مركز أبحاث التمور COOPERATED_ON الدورة الثالثة'],
  },
  {
    rule: 'cooperating',
    text: 'The third Date Palm Congress was held in cooperation with the Desert Academy.',
    says: ['Desert Academy COOPERATED_ON third Date Palm Congress'],
  },
  { rule: 'cooperating', text: 'وقّع الوزير اتفاقية بالتعاون مع مركز أبحاث التمور.', says: [] },
  {
    rule: 'cooperating',
    text: 'The third Date Palm Congress will be held in cooperation with the Desert Academy.',
    says: [],
  },
  {
    rule: 'holding',
    text: 'The sixth Kite Festival took place in Zarun from 3 to 5 May 2022.',
    says: ['sixth Kite Festival HELD_IN Zarun', 'sixth Kite Festival DATE 2022-05-03'],
  },
  {
    rule: 'holding',
    text: 'أُقيمت الدورة السادسة من مهرجان الطائرات الورقية في مدينة زارون في 3 مايو 2022.',
    says: ['الدورة السادسة HELD_IN زارون', 'الدورة السادسة DATE 2022-05-03'],
  },
  {
    rule: 'holding',
    text: 'The sixth Kite Festival may take place in Zarun on 3 May 2030.',
    says: [],
  },
  {
    rule: 'holding',
    text: 'لن تُقام الدورة السادسة من مهرجان الطائرات الورقية في مدينة زارون.',
    says: [],
  },
  {
    rule: 'locating',
    text: 'The Loom Institute is based in Tavira.',
    says: ['Loom Institute LOCATED_IN Tavira'],
  },
  {
    rule: 'locating',
    text: 'يقع مقر معهد النسيج اليدوي في مدينة تافيرا.',
    says: ['معهد النسيج اليدوي LOCATED_IN تافيرا'],
  },
  { rule: 'locating', text: 'The Loom Institute is not based in Tavira.', says: [] },
  {
    rule: 'locating',
    text: 'كان مقر معهد النسيج اليدوي سيكون في مدينة تافيرا لو وُجد المال.',
    says: [],
  },
  {
    rule: 'founding',
    text: 'The Loom Institute was founded on 4 June 1999.',
    says: ['Loom Institute FOUNDED 1999-06-04'],
  },
  {
    rule: 'founding',
    text: 'تأسست رابطة الغزّالين المستقلة عام 2003.',
    says: ['رابطة الغزّالين المستقلة FOUNDED 2003'],
  },
  { rule: 'founding', text: 'The Loom Institute was not founded in 1999.', says: [] },
  {
    rule: 'founding',
    text: 'انضمت رابطة الغزّالين المستقلة إلى شبكة الحرف اليدوية عام 2003.',
    says: [],
  },
  {
    rule: 'membership-list',
    text: 'The Grain Alliance has admitted two states: Jordan on 1 May 2020 and Morocco on 3 June 2021.',
    says: [
      'country:jo MEMBER_OF Grain Alliance 2020-05-01..',
      'country:ma MEMBER_OF Grain Alliance 2021-06-03..',
    ],
  },
  {
    rule: 'membership-list',
    text: 'ضم اتحاد الحبوب الدولي ثلاث دول: الأردن في 1 مايو 2020، والمغرب في 3 يونيو 2021، وسلطنة عمان.',
    says: [
      'country:jo MEMBER_OF اتحاد الحبوب الدولي 2020-05-01..',
      'country:ma MEMBER_OF اتحاد الحبوب الدولي 2021-06-03..',
      'country:om MEMBER_OF اتحاد الحبوب الدولي',
    ],
  },
  { rule: 'membership-list', text: 'The Grain Alliance has not admitted Jordan.', says: [] },
  { rule: 'membership-list', text: 'زار وفد اتحاد الحبوب الدولي ثلاث دول.', says: [] },
  {
    rule: 'membership',
    text: 'Jordan and Morocco are members of the Grain Alliance.',
    says: ['country:jo MEMBER_OF Grain Alliance', 'country:ma MEMBER_OF Grain Alliance'],
  },
  {
    rule: 'membership',
    text: 'انضمت الأردن إلى اتحاد الحبوب الدولي في 1 مايو 2020.',
    says: ['country:jo MEMBER_OF اتحاد الحبوب الدولي 2020-05-01..'],
  },
  { rule: 'membership', text: 'Jordan may join the Grain Alliance.', says: [] },
  { rule: 'membership', text: 'لم تنضم الأردن إلى اتحاد الحبوب الدولي.', says: [] },
  {
    rule: 'former-and-latter',
    text: 'Two bodies exist: the Grain Alliance and the Salt Union. Jordan belongs only to the latter.',
    says: ['country:jo MEMBER_OF Salt Union'],
  },
  {
    rule: 'former-and-latter',
    text: 'Two bodies exist: the Grain Alliance and the Salt Union. Jordan does not belong to the latter.',
    says: [],
  },
  {
    rule: 'position',
    text: 'قالت سلمى العطار، مديرة معهد النسيج اليدوي، إن العمل مستمر.',
    says: ['سلمى العطار HOLDS_POSITION معهد النسيج اليدوي as director'],
  },
  {
    rule: 'position',
    text: 'Boris Malen, Director of the Loom Institute, spoke first.',
    says: ['Boris Malen HOLDS_POSITION Loom Institute as director'],
  },
  { rule: 'position', text: 'The Director of the Loom Institute was not named.', says: [] },
  { rule: 'position', text: 'تبحث الهيئة عن مدير جديد.', says: [] },
  {
    rule: 'heading',
    text: 'يرأس معهد النسيج اليدوي المهندس سعيد الحلبي.',
    says: ['سعيد الحلبي HOLDS_POSITION معهد النسيج اليدوي as president'],
  },
  {
    rule: 'heading',
    text: 'Omar Malen has led the Loom Institute since 2019.',
    says: ['Omar Malen HOLDS_POSITION Loom Institute as president 2019..'],
  },
  { rule: 'heading', text: 'Omar Malen will lead the Loom Institute.', says: [] },
  {
    rule: 'succession',
    text: 'عُيّن المهندس سعيد الحلبي مديرًا عامًا لمعهد النسيج اليدوي خلفًا لعادل منصور.',
    says: ['عادل منصور HOLDS_POSITION معهد النسيج اليدوي as director-general'],
  },
  {
    rule: 'succession',
    text: 'Omar Malen succeeds Rosa Tindall as President of the Loom Institute.',
    says: ['Rosa Tindall HOLDS_POSITION Loom Institute as president'],
  },
  { rule: 'succession', text: 'Omar Malen met Rosa Tindall at the Loom Institute.', says: [] },
  {
    rule: 'co-founding',
    text: 'Omar Malen co-founded the Loom Institute.',
    says: [
      'Omar Malen CO_FOUNDED Loom Institute',
      'Omar Malen HOLDS_POSITION Loom Institute as co-founder',
    ],
  },
  {
    rule: 'co-founding',
    text: 'شارك سعيد الحلبي في تأسيس معهد النسيج اليدوي.',
    says: [
      'سعيد الحلبي CO_FOUNDED معهد النسيج اليدوي',
      'سعيد الحلبي HOLDS_POSITION معهد النسيج اليدوي as co-founder',
    ],
  },
  { rule: 'co-founding', text: 'Omar Malen never co-founded the Loom Institute.', says: [] },
  {
    rule: 'programme',
    text: 'The second Weavers Forum opened. The workshop "Ten Thousand Knots" was chaired by Omar Malen.',
    says: [
      'Ten Thousand Knots SESSION_KIND DIALOGUE',
      'second Weavers Forum HAS_SESSION Ten Thousand Knots',
      'Omar Malen SPOKE_AT Ten Thousand Knots as moderator',
      'Omar Malen PARTICIPATED_IN second Weavers Forum',
    ],
  },
  {
    rule: 'programme',
    text: 'افتُتح منتدى النسّاجين الثاني. وأدار سعيد الحلبي جلسة بعنوان «عشرة آلاف عقدة».',
    says: [
      'عشرة آلاف عقدة SESSION_KIND DIALOGUE',
      'منتدى النسّاجين الثاني HAS_SESSION عشرة آلاف عقدة',
      'سعيد الحلبي SPOKE_AT عشرة آلاف عقدة as moderator',
      'سعيد الحلبي PARTICIPATED_IN منتدى النسّاجين الثاني',
    ],
  },
  {
    rule: 'programme',
    text: 'The second Weavers Forum opened. The novel "Ten Thousand Knots" was praised by Omar Malen.',
    says: [],
  },
  {
    rule: 'taking-part',
    text: 'Omar Malen spoke at the second Weavers Forum.',
    says: ['Omar Malen PARTICIPATED_IN second Weavers Forum'],
  },
  {
    rule: 'taking-part',
    text: 'شارك سعيد الحلبي في الدورة الثانية من منتدى النسّاجين.',
    says: ['سعيد الحلبي PARTICIPATED_IN الدورة الثانية'],
  },
  { rule: 'taking-part', text: 'Omar Malen did not speak at the second Weavers Forum.', says: [] },
  {
    rule: 'attending',
    text: 'The second Weavers Forum opened in May 2020. Ministers attended.',
    says: ['second Weavers Forum ATTENDED_BY cat:ministers'],
  },
  {
    rule: 'attending',
    text: 'انطلقت الدورة الثانية من منتدى النسّاجين وحضرها وزراء.',
    says: ['الدورة الثانية ATTENDED_BY cat:ministers'],
  },
  {
    rule: 'attending',
    text: 'The second Weavers Forum opened in May 2020. Ministers did not attend.',
    says: [],
  },
  {
    rule: 'partnering',
    text: 'The Loom Institute has been a partner of the Salt Union since 2015.',
    says: ['Loom Institute PARTNER_OF Salt Union 2015..'],
  },
  {
    rule: 'partnering',
    text: 'وقّع معهد النسيج اليدوي شراكة مع اتحاد الملح الدولي في مايو 2015.',
    says: ['معهد النسيج اليدوي PARTNER_OF اتحاد الملح الدولي 2015-05..'],
  },
  { rule: 'partnering', text: 'The Loom Institute is not a partner of the Salt Union.', says: [] },
  {
    rule: 'embassy',
    text: 'The Embassy of Jordan in Tavira gave a reception.',
    says: [
      'Embassy of Jordan in Tavira ORGANIZATION_KIND EMBASSY',
      'Embassy of Jordan in Tavira REPRESENTS country:jo',
      'Embassy of Jordan in Tavira LOCATED_IN Tavira',
    ],
  },
  {
    rule: 'embassy',
    text: 'أقامت سفارة الأردن حفلًا.',
    says: ['سفارة الأردن ORGANIZATION_KIND EMBASSY', 'سفارة الأردن REPRESENTS country:jo'],
  },
  { rule: 'embassy', text: 'An embassy gave a reception.', says: [] },
  {
    rule: 'organisation-kind',
    text: 'The Salt Union is an intergovernmental organisation.',
    says: ['Salt Union ORGANIZATION_KIND INTERGOVERNMENTAL'],
  },
  {
    rule: 'organisation-kind',
    text: 'اتحاد الملح الدولي منظمة حكومية دولية.',
    says: ['اتحاد الملح الدولي ORGANIZATION_KIND INTERGOVERNMENTAL'],
  },
  {
    rule: 'organisation-kind',
    text: 'The Salt Union is not an intergovernmental organisation.',
    says: [],
  },
  {
    rule: 'person',
    text: 'Dr. Omar Malen, born on 3 May 1970, smiled.',
    says: ['Omar Malen BORN 1970-05-03', 'Omar Malen HONORIFIC Dr.'],
  },
  {
    rule: 'person',
    text: 'وُلد سعيد الحلبي في 3 مايو 1970.',
    says: ['سعيد الحلبي BORN 1970-05-03'],
  },
  { rule: 'person', text: 'Omar Malen opened the hall on 3 May 1970.', says: [] },
];
