import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { sliceCodePoints } from '../code-points.js';
import { sentencesOf } from '../sentences/sentences-of.js';

function texts(text: string): string[] {
  return sentencesOf(text).map((sentence) => sentence.text);
}

/** A text whose sentences a bar parts. */
function parts(marked: string): string[] {
  return texts(marked.replaceAll(' | ', ' '));
}

describe('the sentences of a text', () => {
  it.each([
    ['two in Arabic', 'نظمت المنظمة الدورة الرابعة. | شارك فيها وزراء وسفراء.'],
    ['a question and an answer', 'هل عقدت الدورة؟ | نعم عقدت! | وستعقد الخامسة.'],
    ['two in English', 'The forum took place in Riyadh. | It was the fourth edition.'],
    ['a comma, a semicolon and a colon part none', 'وضم الملتقى: وزراء، وسفراء؛ ودبلوماسيين.'],
    ['a decimal is one number', 'The product is above 3.5 trillion dollars. | Members are 16.'],
    ['so it is in Arabic digits', 'تتجاوز قيمته ٣٫٥ أو ٣.٥ تريليونات. | وعدد الدول ١٦.'],
    ['an address on the web', 'See www.dco.org for more. | The list is there.'],
    ['three dots in a sentence', 'It was ... a long day. | Then they left...'],
    ['without a blank between them', 'انتهت الجلسة.'],
  ])('%s', (_name, marked) => {
    expect(parts(marked)).toEqual(marked.split(' | '));
  });

  it('are parted where the blank behind the full stop was forgotten', () => {
    expect(texts('انتهت الجلسة.وبدأت أخرى.')).toEqual(['انتهت الجلسة.', 'وبدأت أخرى.']);
  });

  it('go on in the next cell of their line', () => {
    expect(texts('| 10:00 | Who owns it? | Rosa Miller |')).toHaveLength(1);
  });

  it('end with their line, with or without a full stop', () => {
    expect(texts('عنوان الخبر\nنص الخبر\r\n\r\nThe end')).toEqual([
      'عنوان الخبر',
      'نص الخبر',
      'The end',
    ]);
  });

  it.each([
    ['', []],
    [' \n\t ', []],
    ['*** \n — \n 😀!', []],
    ['…\n(1)', ['(1)']],
  ])('of %j are %j', (text, sentences) => {
    expect(texts(text)).toEqual(sentences);
  });
});

describe('an abbreviation', () => {
  it.each([
    ['a form of address', 'H.E. Mr. Jasem Albudaiwi spoke. | So did Ms. Deemah AlYahya.'],
    ['several of them', 'The Hon. Dr. A. B. Smith came. | Gen. Lee left.'],
    [
      'a doctor, an engineer and a professor',
      'حضر د. محمد علي وم. سالم. | ثم تحدث أ.د. خالد العمري.',
    ],
    [
      'with the word inside',
      'Several states, e.g. Oman, joined, i.e. Signed the charter. | That was all.',
    ],
    ['before a number', 'It is in Art. 5 and in No. 12, on Jan. 7. | No. | That is wrong.'],
    [
      'initials of a state before more of a name',
      'The U.A.E. Ministry signed. | It joined the U.S. | The others stayed.',
    ],
    ['a company', 'Example Inc. Europe came. | Others were sent by Other Co. | They spoke.'],
    ['a name', 'John F. Kennedy spoke. | So did I. | The end.'],
    ['the number of a line', '1. Opening remarks. | Then a panel.'],
    ['a letter of a list', 'أ. كلمة افتتاحية. | ثم جلسة.'],
  ])('does not end a sentence: %s', (_name, marked) => {
    expect(parts(marked)).toEqual(marked.split(' | '));
  });

  it.each([
    ['of a calendar', 'تأسست عام 2020م. | وتضم 16 دولة.'],
    ['of the other calendar', 'كان ذلك عام 1445 هـ. | وبعده عقدت الدورة.'],
    ['of an hour', 'It began at 9 a.m. | The panel came first.'],
    ['an acronym at the end', 'It joined the U.N. | Its seat is in Riyadh.'],
  ])('ends one all the same: %s', (_name, marked) => {
    expect(parts(marked)).toEqual(marked.split(' | '));
  });
});

describe('what is quoted or in brackets', () => {
  it.each([
    ['guillemets', 'قال الأمين العام: «هذا مهم. ونحن نرحب به» أمس. | ثم غادر.'],
    ['curly marks', 'قالت: “نسعى إلى ذلك. ونناصر الشمول. وهذا كل شيء”. | ثم غادرت.'],
    ['curly marks the other way round', 'قالت: ”نسعى إلى ذلك. ونناصر الشمول“ أمس. | ثم غادرت.'],
    ['straight marks', 'He said "We are glad. We will come back" and left. | Nobody replied.'],
    ['low and high marks', 'He said „We are glad. We will come back“ and left. | Nobody replied.'],
    ['brackets', 'The forum (the fourth. It was in Riyadh) ended. | Nobody left.'],
    [
      'one in another',
      'He said «We (all of us. Really) are glad. We stay» and left. | Nobody replied.',
    ],
  ])('is not parted: %s', (_name, marked) => {
    expect(parts(marked)).toEqual(marked.split(' | '));
  });

  it('ends with its sentence where the full stop stands inside', () => {
    const marked = 'قال: «نرحب بكم.» | وأضاف أن الدورة الخامسة قريبة.';
    expect(parts(marked)).toEqual(marked.split(' | '));
  });

  it.each([
    ['is never closed', 'قال: «هذا مهم. | ونحن نرحب به. | ثم غادر.'],
    ['is closed and was never opened', 'هذا مهم. | ونحن نرحب به». | ثم غادر.'],
    ['is closed by a stray mark', 'It is 5" long. | The other is 6" long. | Both fit.'],
  ])('is parted where it %s', (_name, marked) => {
    expect(parts(marked)).toEqual(marked.split(' | '));
  });

  it('is parted where it is a text of its own, and where it goes on in another line', () => {
    expect(texts(`«${'كلام طويل. '.repeat(200)}»`).length).toBeGreaterThan(100);
    expect(texts('«أول.\nثان. ثالث»')).toEqual(['«أول.', 'ثان.', 'ثالث»']);
  });
});

it('gives code points of the untouched text', () => {
  const text = '😀 نعم. \u200f👩‍👩‍👧 عُمان بدأت! \r\n🇴🇲 Oman.';
  for (const { start, end, text: sentence } of sentencesOf(text))
    expect(sliceCodePoints(text, start, end)).toBe(sentence);
  expect(sentencesOf(text)).toHaveLength(3);
});

it('is the same for a text of any length', () => {
  const marked = 'The Hon. Dr. Smith said «We stay. We like it». | He left. | وعاد د. علي أمس. | ';
  const sentences = marked
    .repeat(300)
    .trim()
    .split(' | ')
    .map((each) => each.replace(/ \|$/u, ''));
  expect(texts(sentences.join(' '))).toEqual(sentences);
});

it('reads a page of the press as a reader does', () => {
  const article = readFileSync('seed/datasets/article/article.txt', 'utf8');
  const sentences = sentencesOf(article);
  expect(sentences).toHaveLength(24);
  expect(sentences.filter(({ text }) => text.includes('كأداة ضرورية للتفاعل'))).toHaveLength(1);
});

it.each([
  ['one word', 'ع'.repeat(200_000)],
  ['full stops', '. '.repeat(100_000)],
  ['initials', 'د. '.repeat(70_000)],
  ['numbers', 'a. '.concat('1 '.repeat(100_000))],
  ['open brackets', '(['.repeat(100_000)],
  ['brackets that close what is not open', '("«'.repeat(30_000).concat(']'.repeat(100_000))],
  ['combining marks', '\u0301'.repeat(200_000)],
  ['lone halves of pairs', '\uD83D.'.repeat(100_000)],
])(
  'takes a hostile text of 200,000 characters before a test runs out of time: %s',
  (_name, text) => {
    // A rule that looked back over the text at each of its characters would not.
    expect(sentencesOf(text).filter(({ start, end }) => start >= end)).toEqual([]);
  },
);
