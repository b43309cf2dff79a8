import type { KindDeclaration } from './declaration.js';

export const place = {
  name: 'Place',
  description: 'A city or another place on the map.',
  prefix: 'place',
  one: 'place',
  many: 'places',
  labels: { ar: ['مكان', 'الأماكن'], en: ['Place', 'Places'] },
  sign: {
    family: 'fact',
    path: 'M8 .3a5.7 5.7 0 0 1 5.7 5.7C13.7 10 8 15.8 8 15.8S2.3 10 2.3 6A5.7 5.7 0 0 1 8 .3zm0 3.5a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  },
  schemaOrg: 'Place',
  // cspell:disable-next-line
  designations: 'city capital town governorate madinat مدينة عاصمة بلدة محافظة',
} as const satisfies KindDeclaration;
