import { ownVocabulary } from '../own.js';
import { enumOf } from './enum-of.js';
import type * as lists from './lists.js';

const schemes = ownVocabulary().literals.flatMap(({ externalIdScheme, label }) =>
  externalIdScheme === undefined ? [] : [{ scheme: externalIdScheme, label }],
);

export const ExternalIdScheme = enumOf<lists.ExternalIdScheme>(
  'ExternalIdScheme',
  'A scheme of identifiers kept elsewhere.',
  {
    WIKIDATA: 'Wikidata item, such as Q851.',
    ISO_3166_1_ALPHA_2: 'Two-letter country code, such as SA.',
    ISO_3166_1_ALPHA_3: 'Three-letter country code, such as SAU.',
    ISO_3166_1_NUMERIC: 'Numeric country code with leading zeros, such as 682.',
    ROR: 'Research Organization Registry, nine characters.',
    ISNI: 'International Standard Name Identifier, 16 digits without spaces.',
    LEI: 'Legal Entity Identifier, 20 characters.',
    VIAF: 'Virtual International Authority File, a number.',
    ORCID: 'Open Researcher and Contributor ID, four groups of four digits.',
    ...Object.fromEntries(schemes.map(({ scheme, label }) => [scheme, `${label.en}.`])),
  },
  {
    label: ['نظام المعرّفات الخارجية', 'Scheme of external ids'],
    values: {
      WIKIDATA: ['معرّف ويكي بيانات', 'Wikidata item'],
      ISO_3166_1_ALPHA_2: ['رمز الدولة من حرفين', 'Two-letter country code'],
      ISO_3166_1_ALPHA_3: ['رمز الدولة من ثلاثة أحرف', 'Three-letter country code'],
      ISO_3166_1_NUMERIC: ['رمز الدولة الرقمي', 'Numeric country code'],
      ROR: ['معرّف سجل المنظمات البحثية', 'Research organisation id'],
      ISNI: ['المعرّف الدولي الموحّد للأسماء', 'Standard name identifier'],
      LEI: ['معرّف الكيان القانوني', 'Legal entity identifier'],
      VIAF: ['رقم ملف الاستناد الدولي الافتراضي', 'Virtual authority file number'],
      ORCID: ['معرّف أوركيد للباحثين', 'Researcher id'],
      ...Object.fromEntries(schemes.map(({ scheme, label }) => [scheme, [label.ar, label.en]])),
    },
  },
);
export type ExternalIdScheme = lists.ExternalIdScheme;

export const InterlockKind = enumOf<lists.InterlockKind>(
  'InterlockKind',
  'What two organisations share.',
  {
    MEMBERS: 'They share members, of whatever kind.',
    PEOPLE: 'They share people, by membership, position or representation.',
  },
  {
    label: ['وجه التشابك', 'Kind of interlock'],
    values: {
      MEMBERS: ['الأعضاء المشتركون', 'Shared members'],
      PEOPLE: ['الأشخاص المشتركون', 'Shared people'],
    },
  },
);
export type InterlockKind = lists.InterlockKind;
