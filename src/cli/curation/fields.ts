import { genders } from '#text/sentence/forms.js';
import type {
  ClaimContentInput,
  EvidenceInput,
  NameInput,
} from '../../change/actions/action-types.js';
import { statedEntries } from '../../model/provenance/evidence-fields.js';
import {
  claimParts,
  confirmations,
  languages,
  nameKinds,
  quantityQualifiers,
} from '../../model/values/lists.js';
import { argument, choice, option, removable, toNumber, toRevision, type Form } from './form.js';

/** Fields that several changes have. */

export const claim = argument('<claim>', 'the id of the claim');

export const dataset = option(
  '--dataset <id>',
  'the dataset of the claim, of kind CURATED; else "curated"',
  removable,
);

export const ended = option('--ended', 'it has ended, on a day that is not known');

export const note = option('--note <text>', 'a note for readers of the claim', removable);

export const ifRevision = option(
  '--if-revision <number>',
  'only if it still has this revision',
  toRevision,
);

export const confirm = choice(
  '--confirm <what...>',
  'accept words that do not say a part, or a second official name',
  confirmations,
);

export const evidence: readonly [Form<EvidenceInput>] = [
  {
    document: option('--document <id>', 'the document that says it'),
    exact: option('--exact <words>', 'its words'),
    start: option(
      '--start <position>',
      'the start of the words, in code points of its text',
      toNumber,
    ),
    end: option('--end <position>', 'the end of the words', toNumber),
    note: option('--says <text>', 'a note in our words, for a document without text'),
    supports: choice(
      '--supports <part...>',
      'the parts of the claim that it supports; else those whose words are found',
      claimParts,
    ),
    ...Object.fromEntries(
      statedEntries.map(({ name, option: flags, help }) => [name, option(flags, help)]),
    ),
  },
];

/** The content of a claim; an empty text stands for nothing, with which a correction removes a value. */
export const content: Form<
  ClaimContentInput & { dataset: string; evidence: readonly EvidenceInput[] }
> = {
  evidence,
  dataset,
  object: option('--object <id>', 'the other entity of a relation', removable),
  value: {
    text: option('--text <text>', 'the value: a name, a text, a code, a figure in words'),
    lang: choice('--lang <language>', 'the language of a name or a text', languages),
    nameKind: choice('--name-kind <kind>', 'of a name', nameKinds),
    forms: {
      gender: choice('--gender <gender>', 'of an Arabic name', genders),
      running: option(
        '--running <words>',
        'of a name: its form in running text, such as "the League"',
      ),
      oblique: option(
        '--oblique <words>',
        'of an Arabic name that shows case: accusative and genitive',
      ),
      clause: option('--clause <words>', 'of reported speech: the words as a clause'),
    } satisfies Form<NonNullable<NameInput['forms']>>,
    number: option('--number <number>', 'the value: a figure', toNumber),
    date: option('--date <date>', 'the value: a date, such as 2020, 2020-11 or 2020-11-26'),
    unit: option('--unit <unit>', 'of a figure: what is counted'),
    qualifier: choice('--qualifier <how>', 'of a figure', quantityQualifiers),
    time: option('--time <date>', 'of a figure: its time'),
    population: {
      key: option('--population-key <key>', 'of a figure: the group that it counts, such as women'),
      ar: option('--population-ar <text>', 'these in Arabic'),
      en: option('--population-en <text>', 'these in English'),
    },
  },
  roleKey: option('--role-key <key>', 'the role, such as secretary-general', removable),
  roleAr: option('--role-ar <text>', 'the role in Arabic', removable),
  roleEn: option('--role-en <text>', 'the role in English', removable),
  validFrom: option('--valid-from <date>', 'the start of its validity', removable),
  validTo: option('--valid-to <date>', 'the end of its validity', removable),
  ended,
  note,
};
