import type { AskData } from './ask-data.js';
import { labelOf, type Named } from './reconcile-cells.js';
import type { NameLanguage, Terms } from './terms.js';
import type { ExtendQuery } from './wire.js';

interface Value {
  readonly text: string | null;
  readonly number: number | null;
  readonly date: string | null;
}

interface Extended {
  readonly nodes: readonly ({
    readonly id?: string;
    readonly facts?: {
      readonly nodes: readonly { readonly predicate: string; readonly value: Value }[];
    };
    readonly relations?: {
      readonly edges: readonly {
        readonly relation: { readonly type: string };
        readonly node: Named;
      }[];
    };
  } | null)[];
}

/** Values of properties of entities, as accepted claims state them; an entity that is not there has none. */
export async function extendRows(
  { ids, properties }: ExtendQuery,
  language: NameLanguage,
  terms: Terms,
  ask: AskData,
): Promise<object> {
  const asked = properties.map(({ id, limit }) => ({ id, limit, ...terms.property(id, language) }));
  const predicates = asked.filter(({ isTie }) => !isTie).map(({ id }) => id);
  const types = asked.filter(({ isTie }) => isTie).map(({ id }) => id);
  const { nodes } = await ask<Extended>('door-extend', {
    ...{ ids, predicates, types },
    ...{ isStated: predicates.length > 0, isTied: types.length > 0 },
  });
  return {
    meta: asked.map(({ id, name, type }) => ({ id, name, ...(type && { type }) })),
    rows: Object.fromEntries(
      ids.map((id, at) => [
        id,
        Object.fromEntries(
          asked.map((property) => [
            property.id,
            valuesOf(nodes[at], property.id).slice(0, property.limit),
          ]),
        ),
      ]),
    ),
  };

  function valuesOf(node: Extended['nodes'][number] | undefined, property: string) {
    const stated = node?.facts?.nodes ?? [];
    const values = stated.filter(({ predicate }) => predicate === property);
    const ties = node?.relations?.edges ?? [];
    const ends = ties.filter(({ relation }) => relation.type === property);
    return [
      ...distinct(values.flatMap(({ value }) => toWire(value))),
      ...distinct(ends.map(({ node: end }) => ({ id: end.id, name: labelOf(end, language) }))),
    ];
  }
}

/** A value in the form of the protocol, which has days and no months or years: these are texts. */
function toWire({ text, number, date }: Value): object[] {
  if (number !== null) return [{ float: number }];
  if (date !== null) return [/^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : { str: date }];
  return text === null ? [] : [{ str: text }];
}

/** Several claims may state one value. */
function distinct(values: readonly object[]): readonly object[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
