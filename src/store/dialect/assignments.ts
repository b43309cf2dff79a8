import { headOf, type Clause, type Query } from './clauses.js';
import { isGroup, isSymbol, isWord, nameOf, split, type Items } from './items.js';

/** An assignment of properties. */
export interface Assignment {
  /** Variable that owns the properties, if there is one. */
  readonly variable: string | undefined;
  /** The property; undefined if a map sets all of them. */
  readonly property: string | undefined;
  readonly value: Items;
  /** True in a MERGE, which also searches for it, so that it cannot be null. */
  readonly isKey: boolean;
}

/** All assignments of properties: SET in all its places, and the maps of CREATE and MERGE. */
export function assignmentsOf(queries: readonly Query[]): readonly Assignment[] {
  return queries.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => {
      if (clause.keyword === 'SET') return settings(clause.items);
      if (clause.keyword !== 'CREATE' && clause.keyword !== 'MERGE') return [];
      return [...inPatterns(clause), ...settingsOfMerge(clause.items)];
    }),
  );
}

/** `n.x = v`, `n = v`, `n += v`; not `n:Label`. */
function settings(items: Items): readonly Assignment[] {
  return split(items).flatMap((each) => {
    const variable = nameOf(each[0]);
    const sign = each.findIndex((item) => isSymbol(item, '=', '+='));
    if (sign < 0) return [];
    const property = isSymbol(each[1], '.') ? nameOf(each[2]) : undefined;
    return [{ variable, property, value: each.slice(sign + 1), isKey: false }];
  });
}

/** After `ON CREATE SET` and `ON MATCH SET`. */
function settingsOfMerge(items: Items): readonly Assignment[] {
  const starts = items.flatMap((item, i) => (isWord(item, 'SET') ? [i + 1] : []));
  return starts.flatMap((start) => {
    const rest = items.slice(start);
    const end = rest.findIndex((item) => isWord(item, 'ON'));
    return settings(end < 0 ? rest : rest.slice(0, end));
  });
}

function inPatterns(clause: Clause): readonly Assignment[] {
  return headOf(clause).flatMap((item) => {
    if (!isGroup(item)) return [];
    const variable = nameOf(item.items[0]);
    const map = item.items.find((each) => isGroup(each, '{'));
    if (!isGroup(map)) return [];
    return split(map.items).map(([key, , ...value]) => {
      return { variable, property: nameOf(key), value, isKey: clause.keyword === 'MERGE' };
    });
  });
}
