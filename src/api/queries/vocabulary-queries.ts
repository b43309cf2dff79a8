import type { GraphQLResolveInfo } from 'graphql';
import { Info, Query, Resolver } from 'type-graphql';
import { entityKindNames, kindDeclaration } from '../../model/kinds.js';
import { literalPredicates } from '../../model/predicates.js';
import { relations } from '../../model/relations/index.js';
import type { Wording } from '../../model/values/wording.js';
import {
  EnumTerm,
  ownUnitTerms,
  KindTerm,
  PredicateTerm,
  RelationTerm,
  Vocabulary,
} from '../results/vocabulary.js';
import { vocabularyEnums } from '../vocabulary-enums.js';

@Resolver()
export class VocabularyQueries {
  @Query(() => Vocabulary, {
    description:
      'What kinds, relations, predicates and closed lists are called in Arabic and English.',
  })
  vocabulary(@Info() { schema }: GraphQLResolveInfo): Vocabulary {
    return {
      kinds: entityKindNames.map((kind) => {
        const description = schema.getType(kind)?.description ?? null;
        const declaration = kindDeclaration(kind);
        return new KindTerm(declaration, description, pairOf(declaration.labels));
      }),
      relations: relations.map((relation) => new RelationTerm(relation, pairOf(relation.labels))),
      predicates: literalPredicates.map((literal) => new PredicateTerm(literal)),
      enums: vocabularyEnums.map((term) => new EnumTerm(term)),
      units: [...ownUnitTerms],
    };
  }
}

type Pair = readonly [string, string];

function pairOf({ ar, en }: { readonly ar: Pair; readonly en: Pair }): [Wording, Wording] {
  return [
    { ar: ar[0], en: en[0] },
    { ar: ar[1], en: en[1] },
  ];
}
