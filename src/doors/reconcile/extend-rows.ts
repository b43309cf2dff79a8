import type { Doors } from '../../../generated/answers.js';
import type { AskData } from '../door.js';
import { labelOf } from './reconcile-cells.js';
import type { NameLanguage, Terms } from './terms.js';
import type { ExtendQuery } from './wire.js';

type Row = NonNullable<Doors['door-extend']['answer']['nodes'][number]>;
type Value = NonNullable<NonNullable<Row['facts']>['nodes'][number]['value']>;

/**
 * Values of properties of entities, as accepted claims state them; an entity that is not there has none. Each property is a question
 * of its own, so that none takes the room of another.
 */
export async function extendRows(
  { ids, properties }: ExtendQuery,
  language: NameLanguage,
  terms: Terms,
  ask: AskData,
): Promise<object> {
  const rows = new Map(ids.map((id) => [id, new Map<string, readonly object[]>()]));
  const meta: object[] = [];
  const asked = properties.map(({ id, limit }) => ({ id, limit, ...terms.property(id, language) }));
  for (const { id, limit, name, type, isTie, isSymmetric } of asked) {
    meta.push({ id, name, ...(type && { type }) });
    const { nodes } = await ask('door-extend', {
      ids,
      predicates: isTie ? [] : [id],
      types: isTie ? [id] : [],
      direction: isSymmetric ? 'BOTH' : 'OUT',
      isTied: isTie,
      first: limit,
    });
    ids.forEach((each, at) => rows.get(each)?.set(id, valuesOf(nodes[at]).slice(0, limit)));
  }
  return {
    meta,
    rows: Object.fromEntries(Array.from(rows, ([id, row]) => [id, Object.fromEntries(row)])),
  };

  function valuesOf(node: Row | null | undefined): readonly object[] {
    const values = node?.facts?.nodes ?? [];
    const ends = node?.relations?.nodes ?? [];
    return distinct([
      ...values.flatMap(({ value }) => (value ? toWire(value) : [])),
      ...ends.map((end) => ({ id: end.id, name: labelOf(end, language) })),
    ]);
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
