import { isolate } from '../isolate.js';
import type { NameForms, Tongue } from '../forms.js';
import { endsLikePlural } from '../arabic.js';

/** Nouns by which a session is described; any other name is a title. */
const english =
  /\b(?:session|panel|round ?table|workshop|remarks|speech|keynote|dialogue|discussion|ceremony|address|lecture|debate|meeting|plenary|interview|conversation)s?\b/iu;
const arabic =
  /^(?:ال)?(?:جلسة|ندوة|ورشة|حلقة|مائدة|طاولة|كلمة|محاضرة|حوار|لقاء|مناظرة|حفل|خطاب|اجتماع|مقابلة|نقاش)(?=\s|$)/u;
const marked = /^[“"«].*[”"»]$/u;

/** Forms of a session's name that nobody declared: a title stands in marks after the kind of thing it is. */
export function inferSession(kind: string, name: string, tongue: Tongue): NameForms {
  if (kind !== 'sess') return {};
  if (tongue === 'ar')
    return arabic.test(name)
      ? described(name)
      : { running: `جلسة ${inMarks(name, 'ar')}`, gender: 'FEMININE' };
  const [head = ''] = name.split(/\s(?:of|for|on|in|to|with|by|from)\s|:/u, 1);
  if (!english.test(head) || head.split(/\s+/u).length > 3 || marked.test(name))
    return { running: `the session ${inMarks(name, 'en')}` };
  const plural: NameForms = /remarks$/iu.test(head) ? { plural: true } : {};
  const isNamed = /^(?:the|an?)\s/iu.test(name);
  const small = name.replace(/^(?:The|An?|\p{Lu})(?=\s|\p{Ll})/u, (first) => first.toLowerCase());
  return { running: isNamed ? small : `the ${small}`, ...plural };
}

/** A feminine noun without article, alone, with an adjective, or with what such a session is for. */
const indefinite =
  /^(?!ال)(\p{L}+ة)(?: (?!ال)(\p{L}+ية|مستديرة|رئيسة|عامة|خاصة|مغلقة|مفتوحة|مشتركة|(عمل|نقاش|حوار|ختام|افتتاح|ترحيب)))?$/u;

function described(name: string): NameForms {
  const [first = ''] = name.split(' ', 1);
  const gender = first.endsWith('ة') ? 'FEMININE' : endsLikePlural(first) ? undefined : 'MASCULINE';
  const running = name.replace(indefinite, (_, noun: string, more?: string, purpose?: string) => {
    if (more === undefined) return `ال${noun}`;
    return purpose === undefined ? `ال${noun} ال${more}` : `${noun} ال${more}`;
  });
  return {
    ...(gender && ({ gender } satisfies NameForms)),
    ...(running !== name && ({ running } satisfies NameForms)),
  };
}

function inMarks(name: string, tongue: Tongue): string {
  const [open, close] = tongue === 'ar' ? ['«', '»'] : ['“', '”'];
  return `${open}${isolate(marked.test(name) ? name.slice(1, -1) : name, tongue)}${close}`;
}
