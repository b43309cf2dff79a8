import { getNullableType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { invariant } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { filterMappingOf } from '../../shared/read-mapping.js';
import {
  cypher,
  Fragment,
  toStatement,
  type OrderedPage,
  type Statement,
} from '../../store/statement.js';
import { isGiven } from '../read/arguments.js';
import type { Page } from '../read/page-arguments.js';
import type { Selection } from '../read/selection.js';
import type { Layer } from './layer.js';
import { cursorSlot, uniquePart, type Order } from './order.js';
import { argumentAt, entryAt, KeysSlot, type LayerSlot, type Slot } from './plan.js';

/** A page at the root of a question that a store finds faster if it keeps nodes in its order. */
export interface PageByKeys extends Pick<
  OrderedPage,
  'label' | 'property' | 'isBackward' | 'isFiltered' | 'bounds'
> {
  /** The start of the page, as a condition of the statement. */
  readonly start: Fragment;
  /** The replacement of that condition when the keys of the nodes are known. */
  readonly among: Fragment;
  readonly keys: KeysSlot;
}

interface PagedNodes {
  /** None below the root. */
  readonly label: string | undefined;
  readonly layer: Layer;
  readonly order: Order;
  readonly page: Page;
  readonly args: number;
  readonly limit: Slot;
  readonly start: Fragment | undefined;
  readonly isFiltered: boolean;
  /** The beginning of the keys of all nodes that fit, if their filter says it. */
  readonly prefix: Slot | LayerSlot | undefined;
}

/** The page by its keys; undefined below the root, or if its order is not by a unique property. */
export function pageByKeys(nodes: PagedNodes): PageByKeys | undefined {
  const { label, order, page, layer, args, start } = nodes;
  const part = uniquePart(order);
  if (label === undefined || !start || !part || page.cursor?.values[0] === null) return undefined;
  const keys = new KeysSlot(part.property);
  return {
    label: layer.labelName(label),
    property: part.property,
    isBackward: part.isDescending !== page.isBackward,
    isFiltered: nodes.isFiltered,
    bounds: {
      limit: nodes.limit,
      from: page.cursor && cursorSlot(args, 0),
      prefix: nodes.prefix ?? layer.orderPrefix(),
    },
    start,
    among: cypher`${part.expression} IN ${keys}`,
    keys,
  };
}

/** The beginning of all order keys that fit, if the filter asks for one in the order of the page. */
export function prefixOf(
  { args: place, field }: Selection,
  args: Values,
  { parts: [first] }: Order,
  layer: Layer,
): Slot | LayerSlot | undefined {
  const type = filterTypeOf(field);
  const asked = Object.entries((args['filter'] ?? {}) as Values).find(([key, value]) => {
    const condition = type?.getFields()[key];
    const mapping = condition && filterMappingOf(condition);
    return (
      isGiven(value) &&
      mapping?.kind === 'condition' &&
      mapping.isBeginning === true &&
      mapping.property === first?.property
    );
  });
  return asked && layer.orderKeyAt(entryAt(argumentAt(place, 'filter'), asked[0]));
}

/** The type of the filter that a field takes; undefined if it takes none. */
export function filterTypeOf({ args }: Selection['field']): GraphQLInputObjectType | undefined {
  const argument = args.find(({ name }) => name === 'filter');
  const type = argument && getNullableType(argument.type);
  return isInputObjectType(type) ? type : undefined;
}

/** The statement, with its page by keys if there is one. */
export function toPagedStatement(fragment: Fragment, byKeys: PageByKeys | undefined): Statement {
  const statement = toStatement(fragment);
  if (!byKeys) return statement;
  const { start, among, keys, ...page } = byKeys;
  const other = toStatement(replaced(fragment, start, among));
  const [name] = Object.entries(other.parameters).find(([, value]) => value === keys) ?? [];
  invariant(name !== undefined, 'the place of the keys is a part of the statement');
  return { ...statement, page: { ...page, ...other, keys: name } };
}

/** The fragment with one part replaced. */
function replaced(fragment: Fragment, part: Fragment, other: Fragment): Fragment {
  if (fragment === part) return other;
  const values = fragment.values.map((value) =>
    value instanceof Fragment ? replaced(value, part, other) : value,
  );
  return new Fragment(fragment.strings, values);
}
