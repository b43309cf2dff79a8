import { entityKinds } from '../model/kinds.js';
import { fold } from '../shared/text/fold.js';
import { stemsOf } from './clitics.js';

// cspell:disable
/** Words that say of which kind something is, beside what the kind itself is called: they name nothing. */
const more: Readonly<Partial<Record<string, string>>> = {
  Country: `
    state republic kingdom sultanate emirate federal democratic islamic
    dawlat dawla jumhuriyat jumhuriya jumhuriyah mamlakat mamlaka mamlakah saltanat sultanat
    جمهورية مملكة سلطنة إمارة حكومة`,
  Place: 'city capital town governorate madinat مدينة عاصمة بلدة محافظة',
  Organization: 'organization organisation body agency munazzamat منظمة هيئة وكالة مؤسسة',
  ForumSeries: 'forum series conference summit ملتقى منتدى مؤتمر سلسلة',
  Edition: 'edition forum دورة نسخة ملتقى منتدى',
  Event: 'event forum conference summit فعالية منتدى ملتقى مؤتمر قمة',
  Session: 'session panel speech keynote talk lecture address جلسة كلمة عرض محاضرة خطاب',
  Topic: 'topic subject theme موضوع محور مفهوم قضية',
  Person: `
    minister ambassador president secretary general director chief executive officer chairman chairwoman prime deputy
    king queen prince princess sheikh sheikha engineer sir
    وزير وزيرة سفير سفيرة رئيس رئيسة أمين أمينة عام عامة مدير مديرة تنفيذي تنفيذية نائب نائبة
    ملك أمير أميرة شيخ شيخة سمو مهندس مهندسة صاحب صاحبة`,
};
// cspell:enable

const byKind: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(entityKinds).map(([kind, { labels }]) => [
    kind,
    new Set(
      [...labels.ar, ...labels.en, more[kind] ?? '']
        .flatMap((words) => fold(words).split(' '))
        .filter((word) => word.length > 2),
    ),
  ]),
);

/** Whether a folded word says of which kind something is that is not a person. */
export function designatesThing(word: string): boolean {
  return Array.from(byKind).some(([kind, words]) => kind !== 'Person' && words.has(word));
}

/** Whether a folded word, with or without clitics, only says that something is of a kind: مدينة of a place, Dr. of a person. */
export function designates(word: string, kind: string): boolean {
  const words = byKind.get(kind);
  return (
    words !== undefined && (words.has(word) || stemsOf(word).some(({ text }) => words.has(text)))
  );
}
