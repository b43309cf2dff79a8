import { DateTimeISOResolver } from 'graphql-scalars';
import { Ctx, ID, Int, ObjectType } from 'type-graphql';
import { Optional, Required } from '../../model/declare.js';
import { entityKindNames } from '../../model/kinds.js';
import { InGraph } from '../../model/mapping.js';
import { relations } from '../../model/relations/index.js';
import { enumOf } from '../../model/values/enum-of.js';
import type { NamedCount } from '../../statistics/count-content.js';
import type { StoreCapabilities } from '../../store/graph-reader.js';
import type { DatedVersion } from '../../store/graph-version.js';
import type { Context } from '../context.js';
import { KindCount, TypeCount } from './subgraph.js';

export const EngineCapability = enumOf(
  'EngineCapability',
  'What the engine of the graph can do.',
  {
    SHARED: 'Other processes may write to the same graph.',
    STREAMS_ROWS: 'Rows of an answer come one by one.',
    CANCELS_STATEMENTS: 'A statement that runs can be ended.',
    KEEPS_ORDER: 'Nodes are kept in the orders of pages, so that a page is found without sorting.',
  },
  {
    label: ['قدرات المحرّك', 'Capability of the engine'],
    values: {
      SHARED: 'قاعدة مشتركة بين عمليات',
      STREAMS_ROWS: 'إرسال الصفوف تباعًا',
      CANCELS_STATEMENTS: 'إيقاف الاستعلام الجاري',
      KEEPS_ORDER: 'حفظ ترتيب الصفحات',
    },
  },
);
type EngineCapability = keyof typeof EngineCapability;

const capabilities: readonly (readonly [EngineCapability, keyof StoreCapabilities])[] = [
  ['SHARED', 'sharedWithOtherProcesses'],
  ['STREAMS_ROWS', 'streamsRows'],
  ['CANCELS_STATEMENTS', 'cancelsStatements'],
  ['KEEPS_ORDER', 'keepsOrder'],
];

@InGraph({ kind: 'result' })
@ObjectType({ description: 'How much there is, counted once for each version of the graph.' })
export class ContentCounts {
  @Required(() => Int, 'Documents.')
  documents!: number;

  @Required(() => Int, 'Claims, whatever their status.')
  claims!: number;

  @Required(() => Int, 'Entities.')
  entities!: number;

  @Required(() => Int, 'Relations between entities.')
  relations!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'The graph as it is now.' })
export class GraphState {
  readonly #capabilities: StoreCapabilities;

  @Required(
    () => Int,
    'Its version: a number that rises with every change, in one and the same store.',
  )
  readonly version: number;

  @Required(() => ID, 'The store that counts these versions; equal in both, equal graphs.')
  readonly storeId: string;

  @Optional(
    () => DateTimeISOResolver,
    'When it came to this version; null where that was not noted.',
  )
  readonly at: string | null;

  constructor({ number, storeId, at }: DatedVersion, capabilities: StoreCapabilities) {
    this.version = number;
    this.storeId = storeId;
    this.at = at;
    this.#capabilities = capabilities;
  }

  @Required(() => [EngineCapability], 'What its engine can do.')
  get engine(): EngineCapability[] {
    return capabilities.flatMap(([name, has]) => (this.#capabilities[has] ? [name] : []));
  }

  @Required(() => ContentCounts, 'How much there is in all.')
  async counts(@Ctx() context: Context): Promise<ContentCounts> {
    return (await context.knowledge.totals(context)).all;
  }

  @Required(() => [KindCount], 'Entities by kind, by its name.')
  @InGraph({ kind: 'property', property: 'kinds', maxEntries: entityKindNames.length })
  async kinds(@Ctx() context: Context): Promise<KindCount[]> {
    const { kinds } = await context.knowledge.totals(context);
    return kinds.map(({ name, count }: NamedCount) => ({ kind: name, count }));
  }

  @Required(() => [TypeCount], 'Relations by type, by its name.')
  @InGraph({ kind: 'property', property: 'types', maxEntries: relations.length })
  async types(@Ctx() context: Context): Promise<TypeCount[]> {
    const { types } = await context.knowledge.totals(context);
    return types.map(({ name, count }: NamedCount) => ({ type: name, count }));
  }
}
