import { describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { families } from '../../src/model/entities/declaration.js';
import { entityKindNames } from '../../src/model/kinds.js';
import { literalPredicates } from '../../src/model/predicates.js';
import { relationTypes } from '../../src/model/relations/index.js';
import { listedEntries } from '../../src/server/limits/cost/entries.js';
import { useAnalyst } from '../fixtures/analyst.js';
import { embedded } from '../fixtures/stores/test-stores.js';

interface Term {
  readonly ar: string;
  readonly en: string;
  readonly [field: string]: unknown;
}

interface EnumTerm extends Term {
  readonly name: string;
  readonly values: readonly (Term & { readonly value: string })[];
}

interface Vocabulary {
  readonly kinds: readonly Term[];
  readonly relations: readonly Term[];
  readonly predicates: readonly Term[];
  readonly enums: readonly EnumTerm[];
}

const both = (field: string, prefix = '') =>
  `${prefix}ar: ${field}(lang: AR) ${prefix}en: ${field}(lang: EN)`;

const { schema } = await createApi();

describe('the vocabulary', () => {
  const analyst = useAnalyst(embedded);
  const ask = async () =>
    (
      (await analyst.ask(`{ vocabulary {
        kinds { kind description ${both('label')} ${both('pluralLabel', 'plural_')} }
        relations { type symmetric ${both('label')} ${both('inverseLabel', 'inverse_')} }
        predicates { predicate ${both('label')} }
        enums { name ${both('label')} values { value description ${both('label')} } }
      } }`)) as { readonly vocabulary: Vocabulary }
    ).vocabulary;

  it('has every kind, relation, literal predicate and enum of the schema, with all its values', async () => {
    const { kinds, relations, predicates, enums } = await ask();
    expect(kinds.map(({ kind }) => kind)).toEqual(entityKindNames);
    expect(relations.map(({ type }) => type)).toEqual(relationTypes);
    expect(predicates.map(({ predicate }) => predicate)).toEqual(
      literalPredicates.map(({ predicate }) => predicate),
    );
    const toldElsewhere = ['EntityKind', 'RelationKind', 'ClaimPredicate'];
    const stated = Object.values(schema.getTypeMap())
      .filter(isEnumType)
      .filter(({ name }) => !name.startsWith('__') && !toldElsewhere.includes(name))
      .map((type) => [
        type.name,
        type
          .getValues()
          .map(({ name }) => name)
          .sort(),
      ]);
    expect(
      enums.map(({ name, values }) => [name, values.map(({ value }) => value).sort()]),
    ).toEqual(stated.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
  });

  it('has a sign and a family for each kind, and the values for which readers ask first', async () => {
    const answer = (await analyst.ask(
      '{ vocabulary { kinds { kind family sign } predicates { predicate expected } } }',
    )) as { readonly vocabulary: Vocabulary };
    const { kinds, predicates } = answer.vocabulary;
    for (const { family, sign } of kinds) {
      expect(families).toContain(family);
      expect(sign).toMatch(/^M[\dA-Za-z .,-]+$/);
    }
    expect(new Set(kinds.map(({ sign }) => sign)).size).toBe(kinds.length);
    expect(
      predicates.flatMap(({ predicate, expected }) => (expected === true ? [predicate] : [])),
    ).toEqual(['FOUNDED', 'BORN', 'DATE', 'SESSION_KIND', 'QUANTITY']);
  });

  it('names all of it in Arabic by Arabic words and in English by English ones', async () => {
    const { kinds, relations, predicates, enums } = await ask();
    const terms = [...kinds, ...relations, ...predicates, ...enums];
    const labels = [...terms, ...enums.flatMap(({ values }) => values)].flatMap((term) =>
      Object.entries(term).filter(([key]) => /(^|_)(ar|en)$/.test(key)),
    );
    const ofFormat = /^صيغة [a-z0-9-]+$/;
    const isArabic = (label: string) =>
      ofFormat.test(label) || /^[\p{Script=Arabic}\p{M}ـ ]+$/u.test(label);
    const isEnglish = (label: string) => /^[A-Za-z0-9 -]+$/.test(label);
    const wrong = (labels as [string, string][]).filter(
      ([key, label]) => !(key.endsWith('en') ? isEnglish : isArabic)(label),
    );
    expect(wrong).toEqual([]);
    expect(labels.length).toBeGreaterThan(400);
  });

  it('tells the values of a list, and the kinds, apart', async () => {
    const { kinds, enums } = await ask();
    for (const terms of [kinds, ...enums.map(({ values }) => values)])
      for (const language of ['ar', 'en'] as const)
        expect(new Set(terms.map((term) => term[language])).size).toBe(terms.length);
  });

  it('names a relation from both ends, alike where it reads the same from both', async () => {
    const { relations } = await ask();
    expect(relations).toContainEqual({
      type: 'MEMBER_OF',
      symmetric: false,
      ar: 'عضو في',
      en: 'member of',
      inverse_ar: 'الأعضاء',
      inverse_en: 'members',
    });
    for (const term of relations)
      expect(term.ar === term['inverse_ar'] && term.en === term['inverse_en']).toBe(
        term['symmetric'],
      );
  });

  it('is in Arabic where no language is asked for', async () => {
    expect(await analyst.ask('{ vocabulary { kinds { label } } }')).toMatchObject({
      vocabulary: { kinds: expect.arrayContaining([{ label: 'منظمة' }]) as unknown },
    });
  });

  it('has no list that is longer than its price says', async () => {
    const { enums, ...lists } = await ask();
    const mostOf = (type: string, field: string) => {
      const object = schema.getType(type);
      const found = object && 'getFields' in object ? object.getFields()[field] : undefined;
      return found && 'args' in found ? listedEntries(found) : undefined;
    };
    for (const [field, list] of Object.entries({ ...lists, enums }))
      expect(list.length).toBeLessThanOrEqual(mostOf('Vocabulary', field) ?? 0);
    for (const { values } of enums)
      expect(values.length).toBeLessThanOrEqual(mostOf('EnumTerm', 'values') ?? 0);
  });
});
