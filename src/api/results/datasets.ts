import { Ctx, ID, ObjectType } from 'type-graphql';
import type { StoredDataset } from '../../claims/graph/read-datasets.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import type { Language } from '../../model/values/enums.js';
import { DatasetKind } from '../../model/values/dataset-kind.js';
import { LangArg } from '../arguments/lang.js';
import type { Context } from '../context.js';
import { ContentCounts } from './graph-state.js';

const nothing: ContentCounts = { documents: 0, claims: 0, entities: 0, relations: 0 };

@InGraph({ kind: 'result' })
@ObjectType({
  description: 'A dataset: claims that were put together, and can be asked for alone.',
})
export class Dataset {
  readonly #titles: Readonly<Record<Language, string>>;

  @Required(() => ID, 'Its id, as the argument dataset takes it.')
  readonly id: string;

  @Optional(
    () => DatasetKind,
    'Where its claims come from; null where the graph was loaded before datasets had a kind.',
  )
  readonly kind: DatasetKind | null;

  @Required(() => String, 'What is in it, in English.')
  readonly description: string;

  @Optional(
    () => String,
    'The address of the licence under which its claims may be used; null where none is stated.',
  )
  readonly licence: string | null;

  @Optional(
    () => String,
    'What the licence leaves to others, in English; null where nothing is stated.',
  )
  readonly rights: string | null;

  constructor({ id, kind, description, titleAr, titleEn, licence, rights }: StoredDataset) {
    this.id = id;
    this.kind = kind;
    this.description = description;
    this.licence = licence ?? null;
    this.rights = rights ?? null;
    this.#titles = { AR: titleAr, EN: titleEn };
  }

  @Required(() => String, 'Its title.')
  title(@LangArg() lang: Language): string {
    return this.#titles[lang];
  }

  @Required(
    () => ContentCounts,
    'Its documents and claims, and how many entities and relations one of its claims is about.',
  )
  async counts(@Ctx() context: Context): Promise<ContentCounts> {
    const byDataset = await context.knowledge.content(context);
    return byDataset.get(this.id) ?? nothing;
  }
}
