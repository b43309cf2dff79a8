import type { KindDeclaration } from './declaration.js';

export const attendeeCategory = {
  name: 'AttendeeCategory',
  description: 'People who are named by what they are, not by name.',
  prefix: 'cat',
  one: 'attendeeCategory',
  many: 'attendeeCategories',
  labels: {
    ar: ['فئة من الحضور', 'فئات الحضور'],
    en: ['Category of attendees', 'Categories of attendees'],
  },
  sign: {
    family: 'actor',
    path: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 3.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z',
  },
  schemaOrg: 'Audience',
} as const satisfies KindDeclaration;
