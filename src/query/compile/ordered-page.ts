import { invariant } from '../../shared/errors.js';
import {
  cypher,
  Fragment,
  toStatement,
  type OrderedPage,
  type Statement,
} from '../../store/statement.js';
import type { Page } from '../read/page-arguments.js';
import type { Layer } from './layer.js';
import { cursorSlot, uniquePart, type Order } from './order.js';
import { KeysSlot, type Slot } from './plan.js';

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
      prefix: layer.orderPrefix(),
    },
    ...{ start, among: cypher`${part.expression} IN ${keys}`, keys },
  };
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
