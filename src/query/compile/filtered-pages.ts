import { getNullableType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { isGiven, type Arguments } from '../read/arguments.js';
import { idsInFilter } from '../read/filter-ids.js';
import type { Selection } from '../read/selection.js';
import type { Values } from '../../shared/mapping.js';

/** A connection whose filter has ids: an empty page may be due to an unknown id. */
export interface FilteredPage {
  /** The response keys that lead to it. */
  readonly way: readonly string[];
  readonly args: number;
  readonly filter: GraphQLInputObjectType;
  /** Response keys of selected fields that show whether the page is empty. */
  readonly tellers: readonly string[];
}

/** The pages with such filters at a field and below it; they depend on the shape of the arguments alone. */
export function filteredPages(selection: Selection, args: Arguments): readonly FilteredPage[] {
  const found = new Map<string, FilteredPage>();
  const visit = ({ key, field, args: own, children }: Selection, above: readonly string[]) => {
    const way = [...above, key];
    const filter = getNullableType(field.args.find(({ name }) => name === 'filter')?.type);
    const value = args[own]?.['filter'];
    const below = [...children.values()].flat();
    if (
      isInputObjectType(filter) &&
      isGiven(value) &&
      idsInFilter(filter, value as Values).length > 0
    )
      found.set(`${way.join(' ')} ${String(own)}`, {
        way,
        args: own,
        filter,
        tellers: tellersOf(below),
      });
    for (const child of below) visit(child, way);
  };
  if (args.some((values) => isGiven(values['filter']))) visit(selection, []);
  return [...found.values()];
}

function tellersOf(parts: readonly Selection[]): readonly string[] {
  const names = ['nodes', 'edges', 'totalCount'];
  return parts.filter(({ field }) => names.includes(field.name)).map(({ key }) => key);
}
