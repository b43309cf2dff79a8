import { showsCase } from '#text/sentence/arabic.js';
import type { NameForms } from '#text/sentence/forms.js';
import { scriptOf } from '#text/script.js';
import { kindOfId } from '../ids.js';
import type { Faults } from '../../shared/yaml/faults.js';
import type { NameEntry } from './value-entry.js';

/** Records faults in the forms of a name, by the entity's id; a name without forms has none. */
export function checkName(entry: NameEntry, id: string, faults: Faults): void {
  const { forms, text, lang } = entry;
  if (!forms) return;
  const kind = kindOfId(id) ?? 'nothing';
  for (const [key, reason] of [
    ...misplaced(forms, lang, kind),
    ...(lang === 'AR' ? wrongInArabic(forms, text, kind) : wrongInEnglish(forms, text)),
  ])
    faults.at(entry, reason, 'forms', ...(key === null ? [] : [key]));
}

/** A fault, with the key of the form; null for all of them. */
type Wrong = readonly [key: keyof NameForms | null, reason: string];

/** The languages and kinds to which some of the forms are restricted. */
const only: readonly (readonly [keyof NameForms, language: string | null, kind: string | null])[] =
  [
    ['oblique', 'AR', null],
    ['againOblique', 'AR', null],
    ['gender', 'AR', null],
    ['plural', 'EN', null],
    ['clause', null, 'Quote'],
    ['metric', null, 'Statistic'],
    ['counts', null, 'Statistic'],
  ];
const kindOfSort = { VERBAL_NOUN: 'Goal', CLAUSE: 'Assertion' } as const;

function misplaced(forms: NameForms, lang: string, kind: string): Wrong[] {
  const wrong = only
    .filter(([key]) => forms[key] !== undefined)
    .flatMap(([key, language, wanted]): Wrong[] => [
      ...(language === null || language === lang
        ? []
        : [[key, `only ${language} names have this form`] as const]),
      ...(wanted === null || wanted === kind
        ? []
        : [[key, `is for the kind ${wanted}, this is of the kind ${kind}`] as const]),
    ]);
  const { sort } = forms;
  if (sort === undefined || kindOfSort[sort] === kind) return wrong;
  const reason = `${sort} is for the kind ${kindOfSort[sort]}, this is of the kind ${kind}`;
  return [...wrong, ['sort', reason]];
}

function wrongInArabic(forms: NameForms, text: string, kind: string): Wrong[] {
  const { running = text, oblique, sort, metric, gender } = forms;
  const isArabic = scriptOf(running) === 'ARAB';
  return [
    ...(isArabic && showsCase(running, kind === 'Person') && oblique === undefined
      ? [
          [
            null,
            `"${running}" shows its case: give its accusative and genitive, "oblique"`,
          ] as const,
        ]
      : []),
    ...(sort === 'VERBAL_NOUN' && /^(?:لل|أن\s)/u.test(running)
      ? [['sort', 'a verbal noun stands alone, without a preposition or أن before it'] as const]
      : []),
    ...(metric && gender === undefined
      ? [['metric', 'a metric needs the gender of its unit'] as const]
      : []),
  ];
}

function wrongInEnglish({ running, sort, metric }: NameForms, text: string): Wrong[] {
  const said = running ?? text;
  return [
    ...(/^(?:The|An?)\s/u.test(said)
      ? [['running', 'begins small within a sentence: "the …", "a …"'] as const]
      : []),
    ...(sort === 'VERBAL_NOUN' && !/^\p{L}+ing\b/u.test(said)
      ? [['sort', 'a verbal noun opens with one: "strengthening …"'] as const]
      : []),
    ...(metric && (metric.link ?? metric.combined) !== undefined
      ? [['metric', 'link and combined are of Arabic: English has both in the text'] as const]
      : []),
  ];
}
