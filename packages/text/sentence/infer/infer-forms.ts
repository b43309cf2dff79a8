import type { NameForms, Tongue } from '../forms.js';
import type { DeclaredName } from '../phrasing.js';
import { scriptOf } from '../../script.js';
import { genderOfPerson, inferArabic, obliqueOf } from './arabic-names.js';
import { inferEnglish, isPluralTopic, namedByHead } from './english-names.js';
import { inferSession } from './session-names.js';

/** Maximum names kept with their inferred forms; a dropped one is inferred again. */
const keptNames = 4096;
const kept = new Map<string, DeclaredName | null>();

/**
 * The forms of a name that nobody declared, as far as its words leave no doubt: its English article, its Arabic gender and
 * oblique. Undefined if nothing is inferred, as for a name in the other script.
 *
 * @param kind the prefix of the entity's id
 */
export function inferForms(kind: string, name: string, tongue: Tongue): DeclaredName | undefined {
  const key = `${tongue} ${kind} ${name}`;
  const known = kept.get(key);
  if (known !== undefined) return known ?? undefined;
  const forms =
    scriptOf(name) === scripts[tongue]
      ? infers[tongue](kind, name)
      : inferSession(kind, name, tongue);
  const declared = Object.keys(forms).length === 0 ? null : { name, ...forms };
  if (kept.size >= keptNames) kept.clear();
  kept.set(key, declared);
  return declared ?? undefined;
}

const scripts = { ar: 'ARAB', en: 'LATN' } as const;

const infers: Readonly<Record<Tongue, (kind: string, name: string) => NameForms>> = {
  en(kind, name) {
    if (namedByHead.has(kind)) return inferEnglish(kind, name);
    if (kind === 'sess') return inferSession(kind, name, 'en');
    if (kind === 'topic' && isPluralTopic(name)) return { plural: true };
    if (kind === 'goal' && /^\p{L}+ing\s/u.test(name)) return { sort: 'VERBAL_NOUN' };
    return plurals.has(kind) ? { plural: true } : {};
  },
  ar(kind, name) {
    if (kind === 'sess') return inferSession(kind, name, 'ar');
    if (kind !== 'person') return inferArabic(kind, name);
    const [gender, oblique] = [genderOfPerson(name), obliqueOf(name, true)];
    return {
      ...(gender && ({ gender } satisfies NameForms)),
      ...(oblique !== undefined && ({ oblique } satisfies NameForms)),
    };
  },
};

/** Kinds whose English names are plurals. */
const plurals: ReadonlySet<string> = new Set(['group', 'cat']);
