import type { KindDeclaration } from './declaration.js';

export const country = {
  name: 'Country',
  description: 'A state.',
  prefix: 'country',
  one: 'country',
  many: 'countries',
  labels: { ar: ['دولة', 'الدول'], en: ['Country', 'Countries'] },
  sign: { family: 'actor', path: 'M2 .5h2V2h11l-3.2 4L15 10H4v5.5H2z' },
  literals: {
    ISO_ALPHA_2: 'ISO 3166-1 alpha-2 code.',
    ISO_ALPHA_3: 'ISO 3166-1 alpha-3 code.',
    ISO_NUMERIC: 'ISO 3166-1 numeric code.',
  },
  schemaOrg: 'Country',
  // cspell:disable
  designations: `
    state republic kingdom sultanate emirate federal democratic islamic
    dawlat dawla jumhuriyat jumhuriya jumhuriyah mamlakat mamlaka mamlakah saltanat sultanat
    جمهورية مملكة سلطنة إمارة حكومة`,
  // cspell:enable
} as const satisfies KindDeclaration;
