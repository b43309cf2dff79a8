import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { fewNames } from './claims-in.js';

/** Each quote as `who: words`. */
const quotesIn = (text: string) => {
  const { quotes, candidates } = analyse({ text }, fewNames);
  const name = (ref: string) => candidates.find((each) => each.ref === ref)?.names[0]?.text ?? ref;
  return quotes.map(({ exact, speaker }) => `${name(speaker)}: ${exact}`);
};

const fares = 'الدكتور فارس النمري';
const rana = 'المهندسة رنا الكيالي';

describe('words between marks', () => {
  it.each([
    // A verb before, with its subject, with a pronoun, with a noun of saying beside it.
    [`قال ${fares}: «الضوء لا يُحبس».`, ['فارس النمري: الضوء لا يُحبس']],
    [`افتتحت ${rana} المعرض، وقالت في كلمة لها: «الضوء لا يُحبس».`, ['رنا الكيالي: الضوء لا يُحبس']],
    [
      `شددت ${rana} على أن السد متين. وتابعت: «لا نخاف الماء». وأردفت قائلة: «نخاف العطش».`,
      ['رنا الكيالي: أن السد متين', 'رنا الكيالي: لا نخاف الماء', 'رنا الكيالي: نخاف العطش'],
    ],
    // How it is said, and by what is done with it.
    [`تحدثت ${rana} طويلا. ثم ردت ضاحكةً: «لا نخاف الماء».`, ['رنا الكيالي: لا نخاف الماء']],
    [`تحدث ${fares} طويلا. ثم اكتفى بالقول: «نزرع اليوم».`, ['فارس النمري: نزرع اليوم']],
    [`تحدث ${fares} طويلا. وسمع الشائعة التي تقول إن السد يُبنى.`, []],
    // A verb behind.
    [`«نزرع اليوم»، هكذا اختتم ${fares} حديثه.`, ['فارس النمري: نزرع اليوم']],
    [
      `«لا نخاف الماء»، يقول ${fares}، قبل أن يضيف: «نخاف العطش».`,
      ['فارس النمري: لا نخاف الماء', 'فارس النمري: نخاف العطش'],
    ],
    [
      '“The sea is calm,” Clara Whitlow, who heads the port, told us.',
      ['Clara Whitlow: The sea is calm,'],
    ],
    ['Rosa Miller spoke. “The sea is calm,” she said.', ['Rosa Miller: The sea is calm,']],
    // After an office with the name in commas, past other people in the sentences before.
    [
      '“The sea is calm,” the Mayor of Lisbon, Rosa Miller, told the crowd.',
      ['Rosa Miller: The sea is calm,'],
    ],
    [
      'Rosa Miller trained in Lisbon. Together with Omar Lind she founded the Reed Network. “The sea is calm,” she says.',
      ['Rosa Miller: The sea is calm,'],
    ],
    [
      'Rosa Miller told reporters that the sea was calm. “It may rise,” she went on.',
      ['Rosa Miller: the sea was calm', 'Rosa Miller: It may rise,'],
    ],
    // An office beside the name before, without its body.
    [
      'The Minister for Trade, Hon. Rosa Miller, met Omar Lind. The Minister said that the sea was calm.',
      ['Rosa Miller: the sea was calm'],
    ],
    [
      `وصل الوزير سامي النمري مع ${fares}. وأكد الوزير أن السد متين.`,
      ['سامي النمري: أن السد متين'],
    ],
    ['“The sea is calm.” According to Omar Lind, it may rise.', ['Omar Lind: it may rise']],
    ['سلمى العطار: «البحر لا يكذب»', ['سلمى العطار: البحر لا يكذب']],
    // The source of the words, their date, an interview.
    [`وقالت ${rana} عقب الجولة: «لا نخاف الماء».`, ['رنا الكيالي: لا نخاف الماء']],
    [
      'Four questions to Clara Whitlow\n\nIs the dam old? "It is older than the town."\n\nIs it safe? "We listen to the river."',
      ['Clara Whitlow: It is older than the town.', 'Clara Whitlow: We listen to the river.'],
    ],
    [
      `حاورت المجلة ${fares}.\n\n– هل السد متين؟ – «لا يُحبس الضوء».`,
      ['فارس النمري: لا يُحبس الضوء'],
    ],
    // A part of the words.
    [`ووصف ${fares} السد بأنه «جار صامت لا ينام».`, ['فارس النمري: جار صامت لا ينام']],
    [`وأعربت ${rana} عن حزنها لرحيل «امرأة أحبت الماء».`, ['رنا الكيالي: امرأة أحبت الماء']],
    [
      'Clara Whitlow called the dam "a patient neighbour of the town".',
      ['Clara Whitlow: a patient neighbour of the town'],
    ],
    // Split by who says it, and going on.
    [
      '"The dam," said Clara Whitlow, "is older than the town." "It will outlive us."',
      [
        'Clara Whitlow: The dam,',
        'Clara Whitlow: is older than the town.',
        'Clara Whitlow: It will outlive us.',
      ],
    ],
    // An office, a name with its office, according to whom.
    [
      'Clara Whitlow, director of the Dam Office: "We listen to the river."',
      ['Clara Whitlow: We listen to the river.'],
    ],
    ['"We listen," according to Clara Whitlow.', ['Clara Whitlow: We listen,']],
    // Two speakers of two quotes in one sentence, told apart by the verb.
    [
      `زار ${fares} السد مع ${rana}. يصفها النمري بأنها «تسمع الماء كله»، أما هي فتقول: «أسمع نصفه».`,
      ['فارس النمري: تسمع الماء كله', 'رنا الكيالي: أسمع نصفه'],
    ],
  ])('are those of who says them: %s', (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });

  it.each([
    `وأعلن ${fares} إطلاق مبادرة «حقول بلا حدود» في الخريف.`,
    `وقدّمت ${rana} محاضرة بعنوان «من يملك الماء؟».`,
    `ولم يقل ${fares}: «السد متين».`,
    'قال مصدر مطلع: «السد متين».',
    `في حديث لـ«المرفأ»، كشف ${fares} الخطة.`,
    'The ministry rejected his remarks as "deeply unhelpful words".',
    'Clara Whitlow published "Rivers Without Banks", a book called "the long canal home".',
    'Clara Whitlow opened the show "a river at rest".',
    'The Dam Office said: "The river is ours."',
    'Residents shouted: "Give us water!" Clara Whitlow left.',
  ])('are nobody’s where they are a name or nobody is named: %s', (text) => {
    expect(quotesIn(text)).toEqual([]);
  });
});

describe('reported words', () => {
  it.each([
    [`نقلت الصحيفة عن ${fares} قوله إن السد لن يُغلق.`, ['فارس النمري: إن السد لن يُغلق']],
    [
      `قال ${fares} إن السد قديم، بينما رأت ${rana} أن السد متين.`,
      ['فارس النمري: إن السد قديم', 'رنا الكيالي: أن السد متين'],
    ],
    [
      'أكدت سلمى العطار أن البحر هادئ، وقالت إن السفن تأخرت.',
      ['سلمى العطار: أن البحر هادئ', 'سلمى العطار: إن السفن تأخرت'],
    ],
    [
      `استقبل ${fares} الوفد، مؤكدًا أن السد متين، ومشيرًا إلى أن العمل انتهى.`,
      ['فارس النمري: أن السد متين', 'فارس النمري: أن العمل انتهى'],
    ],
    [
      'Clara Whitlow told reporters the dam would stay closed.',
      ['Clara Whitlow: the dam would stay closed'],
    ],
    ['Clara Whitlow believes the dam will hold.', ['Clara Whitlow: the dam will hold']],
    [
      'Clara Whitlow said that the dam was old, while Piet Maas argued that it was sound.',
      ['Clara Whitlow: the dam was old', 'Piet Maas: it was sound'],
    ],
    [
      'Clara Whitlow opened the hall, saying that the valley was ready.',
      ['Clara Whitlow: the valley was ready'],
    ],
    [
      'Clara Whitlow was quoted as saying that the dam was old.',
      ['Clara Whitlow: the dam was old'],
    ],
    [
      'Mr Piet Maas met Ms Clara Whitlow. She warned that the dam was old.',
      ['Clara Whitlow: the dam was old'],
    ],
    // After the words, or between them.
    [
      'The bridge may never open, said Rosa Miller, director of the Loom Institute.',
      ['Rosa Miller: The bridge may never open'],
    ],
    [
      'The dam, Clara Whitlow added, would stay closed.',
      ['Clara Whitlow: The dam, Clara Whitlow added, would stay closed'],
    ],
    [
      'The dam would stay closed, Clara Whitlow said on Monday.',
      ['Clara Whitlow: The dam would stay closed'],
    ],
    [`السد لن يُغلق، على حد قول ${fares}.`, ['فارس النمري: السد لن يُغلق']],
    [`السد لن يُغلق، كما أوضح ${fares}.`, ['فارس النمري: السد لن يُغلق']],
    [`ووفقًا لـ${fares}، السد متين.`, ['فارس النمري: السد متين']],
    [`وفي رأي ${rana}، السد متين.`, ['رنا الكيالي: السد متين']],
    [
      `ولن تترك ${rana} السد، بحسب ما أفادت به.`,
      ['رنا الكيالي: ولن تترك المهندسة رنا الكيالي السد'],
    ],
    // By an office alone.
    [
      'Piet Maas (Chair) opened the meeting. The Chair noted that no vote had been taken.',
      ['Piet Maas: no vote had been taken'],
    ],
    [
      'قدّم وزير المياه خالد العطار الخطة. وأوضح الوزير أن السد متين.',
      ['خالد العطار: أن السد متين'],
    ],
    [
      'Clara Whitlow, who chaired the jury, said that the dam was old.',
      ['Clara Whitlow: the dam was old'],
    ],
    // More than one in a sentence, each with its own.
    [
      'Ms Adaeze Obi has argued that tolls harm trade; Dr Tom Wyse, her critic, counters that they pay for roads.',
      ['Adaeze Obi: tolls harm trade', 'Tom Wyse: they pay for roads'],
    ],
    [
      `وقال ${fares} إن المصنع سيُفتتح، مضيفًا: «الحجر صبور ولا يشيخ».`,
      ['فارس النمري: إن المصنع سيُفتتح', 'فارس النمري: الحجر صبور ولا يشيخ'],
    ],
    [
      `تحدث ${fares} عن بداياته قائلًا: كنا خمسة في غرفة واحدة.`,
      ['فارس النمري: كنا خمسة في غرفة واحدة'],
    ],
    [
      'Clara Whitlow said about 15% of them were under twenty. She went on: "You carried stones."',
      ['Clara Whitlow: about 15% of them were under twenty', 'Clara Whitlow: You carried stones.'],
    ],
    [
      'Piet Maas spoke. Clara Whitlow disagrees: the steel, she says, will hold.',
      ['Clara Whitlow: the steel, she says, will hold'],
    ],
  ])('are found with who says them: %s', (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });

  it.each([
    // No words are reported.
    `وأكد ${fares} ضرورة التعاون بين البلدين.`,
    `ودعا ${fares} إلى إنشاء صندوق جديد.`,
    'Clara Whitlow called for a new dam. Clara Whitlow announced a fund that will pay for it.',
    // Nobody, or no person, says them.
    'ويُشار إلى أن السد قديم. ويُذكر أن السد بُني عام 1990.',
    'وبحسب مصادر مطلعة، فإن السد متين.',
    'أصدرت هيئة السدود الزرقاء بيانًا، مؤكدةً أن السد متين.',
    'Officials said that the dam was old. The Water Authority said the dam was old.',
    'Two people with knowledge of the plans said that the dam was old.',
    'A spokesman for Clara Whitlow said that the dam was old.',
    'According to a study by Piet Maas, the dam is old.',
    'The committee said that the bridge was safe.',
    // They are denied, or told to somebody.
    `ولم يؤكد ${fares} أن السد متين. ونفى ${fares} أن السد قديم.`,
    'Piet Maas does not believe that the dam will hold. Piet Maas declined to say that it would.',
    'Rosa Miller did not say that the bridge was safe.',
    'لم تقل سلمى العطار إن الجسر آمن.',
    'Clara Whitlow was told that the dam was old.',
    // Two persons bear the office.
    'Piet Maas (Chair) and Clara Whitlow (Chair) met. The Chair noted that no vote had been taken.',
  ])('are none: %s', (text) => {
    expect(quotesIn(text)).toEqual([]);
  });
});

describe('answers', () => {
  it.each([
    [
      'Interview with Clara Whitlow\n\nQ: When did it begin?\nA: It began in a kitchen. We had no money.\n\nQ: And now?\nA: Now we have a dam.',
      ['Clara Whitlow: It began in a kitchen. We had no money', 'Clara Whitlow: Now we have a dam'],
    ],
    [
      'Clara Whitlow and Piet Maas met.\n\nCW: The dam is old.\n\nPM: The dam is sound, and the town knows it.',
      ['Clara Whitlow: The dam is old', 'Piet Maas: The dam is sound, and the town knows it'],
    ],
    [
      'حوار مع المهندسة رنا الكيالي\n\nكيف بدأ المشروع؟\n\nبدأ برسم صغير. ثم كبر.\n\nهل يخاف الناس الماء؟\n\nلا يخافون إلا العطش.',
      ['رنا الكيالي: بدأ برسم صغير. ثم كبر', 'رنا الكيالي: لا يخافون إلا العطش'],
    ],
    [
      'حوار مع المهندسة رنا الكيالي\n\nس: متى بدأتم؟ ج: بدأنا في الربيع.',
      ['رنا الكيالي: بدأنا في الربيع'],
    ],
    // The interviewer is named first.
    [
      'أجرى الحوار: سامي الحلبي\n\nتدير المهندسة رنا الكيالي السد.\n\nس: متى بدأتم؟\nج: بدأنا في الربيع.',
      ['رنا الكيالي: بدأنا في الربيع'],
    ],
    [
      'Questions by Piet Maas\n\nClara Whitlow keeps the dam.\n\nQ: When did it begin?\nA: It began in a kitchen.',
      ['Clara Whitlow: It began in a kitchen'],
    ],
  ])('without marks are those of who is asked: %s', (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });

  it.each([
    'Present: Clara Whitlow; Piet Maas.\n\nApologies: Omar Hale.',
    'Clara Whitlow: a life in stone\n\nShe was born in Lisbon.',
    'Clara Whitlow visited the dam.\n\nWho pays for it?\n\nThe town does.\n\nAnd who keeps it?\n\nNobody does.',
  ])('are none where nobody is interviewed: %s', (text) => {
    expect(quotesIn(text)).toEqual([]);
  });
});
