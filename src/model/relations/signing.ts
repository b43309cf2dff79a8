import { when, type Sentences } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

/** Readings that name one end before the other; both signed. */
function signedBy(one: '{s' | '{t', other: '{s' | '{t') {
  const between = `بين ${one}^} و${other}^}`;
  const both = `${one}} and ${other}}`;
  return {
    ar: [
      when(['ROLE', 'COMING'], `سيجري توقيع {role} ${between} {on}`),
      when(['ROLE', 'DATED'], `جرى توقيع {role} ${between} {on}`),
      when('ROLE', `جرى توقيع {role} ${between}`),
      when('COMING', `سيجري توقيع اتفاق ${between} {on}`),
      when('DATED', `جرى توقيع اتفاق ${between} {on}`),
      `جرى توقيع اتفاق ${between}`,
    ],
    en: [
      when(
        ['ROLE', 'COMING'],
        `${both} are to sign {a role} {on}`,
        `${both} are to sign an agreement ({role}) {on}`,
      ),
      when(
        ['ROLE', 'DATED'],
        `${both} signed {a role} {on}`,
        `${both} signed an agreement ({role}) {on}`,
      ),
      when('ROLE', `${both} signed {a role}`, `${both} signed an agreement ({role})`),
      when('COMING', `${both} are to sign an agreement {on}`),
      when('DATED', `${both} signed an agreement {on}`),
      `${both} signed an agreement`,
    ],
  };
}

const [fromSource, fromTarget] = [signedBy('{s', '{t'), signedBy('{t', '{s')];

const sentences: Sentences = {
  ar: { source: fromSource.ar, target: fromTarget.ar },
  en: { source: fromSource.en, target: fromTarget.en },
};

/** Between a country and an organisation either may be named first, so a join starts at each. */
export const signing = {
  type: 'SIGNED_WITH',
  name: 'Signing',
  description:
    'Two organisations, or an organisation and a state, signed an agreement, on the day on which the relation begins; its role says the form of the agreement.',
  symmetric: true,
  momentary: true,
  labels: { ar: ['اتفاق موقَّع مع', 'اتفاق موقَّع مع'], en: ['signed with', 'signed with'] },
  role: 'OPTIONAL',
  sentences,
  joins: [
    {
      source: 'Organization',
      target: 'Organization',
      sourceField: {
        name: 'signedWith',
        description: 'Organisations with which the organisation signed an agreement.',
      },
      targetField: {
        name: 'signedWith',
        description: 'Organisations with which the organisation signed an agreement.',
      },
    },
    {
      source: 'Country',
      target: 'Organization',
      sourceField: {
        name: 'signedWith',
        description: 'Organisations with which the state signed an agreement.',
      },
      targetField: {
        name: 'signedWithCountries',
        description: 'States with which the organisation signed an agreement.',
      },
    },
    {
      source: 'Organization',
      target: 'Country',
      sourceField: {
        name: 'signedWithCountries',
        description: 'States with which the organisation signed an agreement.',
      },
      targetField: {
        name: 'signedWith',
        description: 'Organisations with which the state signed an agreement.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
