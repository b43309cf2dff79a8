import type { Tongue } from './forms.js';
import { isolate } from './isolate.js';
import type { Words } from './phrasing.js';
import type { Scene } from './scene.js';

const marks = {
  ar: { open: '«', close: '»', inner: ['“', '”'], ours: '[ترجمتنا]', plain: '[غير مترجم]' },
  en: {
    open: '“',
    close: '”',
    inner: ['‘', '’'],
    ours: '[our translation]',
    plain: '[untranslated]',
  },
} as const;

/** Endings after which no full stop is needed. */
const stopped = /[.!?؟…]$/u;

/** The quoted words in quotation marks; words in another language stay as they were said. */
export function quote(scene: Scene): string | null {
  const { tongue } = scene;
  const words = wordsIn(tongue, scene);
  if (!words) return null;
  const { open, close, ours } = marks[tongue];
  const text = withInnerMarks(words.text, tongue);
  const stop = tongue === 'en' && !stopped.test(text) ? '.' : '';
  const mark = words.isOurs === true ? ` ${ours}` : '';
  return `${open}${isolate(text, tongue)}${stop}${close}${mark}`;
}

/** Words that were governed by the أن before them: أن مكتبًا للمنظمة يُفتتح, or that go on with another: وأن الكلفة بلغت مليونًا. */
const governed = /^\p{L}+(?:ًا|اً|ةً)(?=\s)|[\s،]وأن\p{L}*\s/u;

/** Reported words as they are told, without quotation marks; those that nobody translated are marked. */
export function report(scene: Scene): string | null {
  const { tongue } = scene;
  const words = wordsIn(tongue, scene);
  if (!words) return null;
  const text = isolate(words.text.replace(/[.،,]$/u, '').replace(/^بأن/u, 'أن'), tongue);
  if (words.isOurs === true) return `${text} ${marks[tongue].ours}`;
  if (tongue === 'ar' && governed.test(text) && !/^[أإ]ن/u.test(text)) return `أن ${text}`;
  return text.startsWith('\u2068') ? `${text} ${marks[tongue].plain}` : text;
}

/** A quoted text from another language, with the mark of our translation. */
export function translated(text: string, scene: Scene): string {
  const { tongue } = scene;
  const spoken = scene.find(({ phrasing }) => phrasing.spoken);
  return spoken === undefined || spoken === tongue ? text : `${text} ${marks[tongue].ours}`;
}

/** A stop within quotation marks, with the mark of our translation after them; no sentence has a longer ending. */
const ownStop = /[.!?؟…]\u2069?(?:»|”(?: \[[^\]]*\])?)?$/u;
const longestEnd = 24;

/** Whether a sentence ends with quoted words that have their own full stop. */
export function isStopped(sentence: string): boolean {
  return ownStop.test(sentence.slice(-longestEnd));
}

/** A sentence that ends with quoted words, without the full stop that these were given. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.(\u2069?[”»](?: \[[^\]]*\])?)$/u, '$1');
}

function wordsIn(tongue: Tongue, scene: Scene): Words | undefined {
  const said = scene.find(({ phrasing }) => phrasing.words);
  return said?.[tongue] ?? said?.[tongue === 'ar' ? 'en' : 'ar'];
}

function withInnerMarks(text: string, tongue: Tongue): string {
  const [open, close] = marks[tongue].inner;
  return text.replace(/[«“]/gu, open).replace(/[»”]/gu, close);
}
