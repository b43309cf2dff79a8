import { invariant, KnownError } from '../shared/errors.js';
import type { FieldMapping, Values } from '../shared/mapping.js';
import { fold } from '../shared/text/fold.js';
import type { Row } from '../store/store.js';
import {
  cypher,
  join,
  name,
  toStatement,
  type Fragment,
  type Statement,
} from '../store/statement.js';
import type { Arguments } from './arguments.js';
import { categoriesOf } from './categories.js';
import { rootConnection } from './connection.js';
import { projectNode, projectRelation } from './project.js';
import { RelationVariable } from './relation-variable.js';
import { Block, type Read, type Scope } from './scope.js';
import type { Selection } from './selection.js';
import { Slot } from './slot.js';

/** A root field ready to run: one statement, and how its rows become the field’s value. */
export interface RootPlan {
  readonly statement: Statement;
  toValue(rows: readonly Row[], args: Arguments): unknown;
}

type RootCompiler = (scope: Scope, selection: Selection) => RootPlan;

/** How each kind of root field compiles. */
export const rootCompilers: Readonly<Record<string, RootCompiler>> = {
  rootConnection: compileConnection,
  rootOne: compileOne,
  rootEntity: compileEntity,
  rootNode: (scope, selection) => compileNodes(scope, selection, ({ id }) => [id]),
  rootNodes: (scope, selection) => compileNodes(scope, selection, ({ ids }) => ids),
};

function compileConnection(scope: Scope, selection: Selection): RootPlan {
  const mapping = selection.mapping as Extract<FieldMapping, { kind: 'rootConnection' }>;
  const block = new Block();
  const read = rootConnection(scope, block, selection, mapping);
  return { statement: statementOf(block), toValue: firstRow(read) };
}

function compileOne(scope: Scope, selection: Selection): RootPlan {
  const { label } = selection.mapping as Extract<FieldMapping, { kind: 'rootOne' }>;
  const isEntity = scope.index.entityTypes.includes(label);
  const node = name(scope.fresh('n'));
  const id = new Slot(selection.args, (values) => values['id']);
  const match = isEntity
    ? cypher`MATCH (${node}:Entity {id: ${id}}) WHERE ${node}:${name(label)}`
    : cypher`MATCH (${node}:${name(label)} {id: ${id}})`;
  const block = new Block();
  const read = projectNode(scope, block, { node }, selection.children, [label]);
  return { statement: statementOf(block, match), toValue: firstRow(read) };
}

const externalIdProperties: Readonly<Record<string, string>> = {
  WIKIDATA: 'wikidata',
  ISO_3166_1_ALPHA_2: 'iso2',
  ISO_3166_1_ALPHA_3: 'iso3',
  ISO_3166_1_NUMERIC: 'isoNumeric',
};

function compileEntity(scope: Scope, selection: Selection): RootPlan {
  const { by } = scope.argsOf(selection) as { by: Values };
  const node = name(scope.fresh('n'));
  const block = new Block();
  const id = block.columns.add(cypher`${node}.id`);
  const read = projectNode(scope, block, { node }, selection.children, scope.index.entityTypes);
  return {
    statement: statementOf(block, entityMatch(by, selection.args, node)),
    toValue: (rows, args) => {
      const [first, second] = rows.map(([row]) => row as readonly unknown[]);
      if (first && second)
        throw new KnownError(
          'BAD_INPUT',
          `Several entities have that name, ${String(first[id])} and ${String(second[id])} among them: ask by id.`,
        );
      return first ? read(first, args) : null;
    },
  };
}

function entityMatch(by: Values, args: number, node: Fragment): Fragment {
  const value = (read: (by: Values) => unknown) =>
    new Slot(args, (values) => read(values['by'] as Values));
  if (given(by['id'])) return cypher`MATCH (${node}:Entity {id: ${value((each) => each['id'])}})`;
  if (given(by['slug']))
    return cypher`MATCH (${node}:Entity {slug: ${value((each) => each['slug'])}})`;
  if (given(by['name'])) {
    const folded = value((each) => fold(String(each['name'])));
    return cypher`MATCH (m:Name {folded: ${folded}})<-[:NAMED]-(${node}:Entity) WITH DISTINCT ${node} ORDER BY ${node}.id LIMIT 2`;
  }
  const { scheme } = by['externalId'] as { scheme: string };
  const property = externalIdProperties[scheme];
  invariant(property, `the external id scheme ${scheme} has a property`);
  const external = value((each) => (each['externalId'] as Values)['value']);
  return cypher`MATCH (${node}:Entity {${name(property)}: ${external}}) WITH ${node} ORDER BY ${node}.id LIMIT 2`;
}

/** Anything with an id: one branch for each category that the ids belong to. */
function compileNodes(
  scope: Scope,
  selection: Selection,
  idsOf: (values: Values) => unknown,
): RootPlan {
  const ids = new Slot(selection.args, idsOf);
  const categories = categoriesOf(scope.argsOf(selection));
  const branches = categories.map((category, i) =>
    compileBranch(scope, selection, category, i, ids),
  );
  const statement = toStatement(
    join(
      branches.map(({ fragment }) => fragment),
      ' UNION ALL ',
    ),
  );
  const isMany = selection.mapping.kind === 'rootNodes';
  return {
    statement,
    toValue: (rows, args) => {
      const found = new Map<unknown, unknown>();
      for (const [cell] of rows) {
        const row = cell as readonly unknown[];
        found.set(row[1], branches[Number(row[0])]?.read(row, args));
      }
      const values = (idsOf(args[selection.args] ?? {}) as readonly unknown[]).map(
        (id) => found.get(id) ?? null,
      );
      return isMany ? values : values[0];
    },
  };
}

function compileBranch(
  scope: Scope,
  selection: Selection,
  category: string,
  place: number,
  ids: Slot,
): { fragment: Fragment; read: Read } {
  const block = new Block();
  block.columns.add(cypher`${place}`);
  if (scope.index.relations.has(category)) {
    const [source, target] = [name(scope.fresh('n')), name(scope.fresh('n'))];
    const relation = new RelationVariable(scope.fresh('r'), [category], source, target, 'OUT');
    block.columns.add(relation.property('id'));
    const read = projectRelation(scope, block, { node: target, relation }, selection.children);
    const pattern = cypher`(${source})-[${relation.variable}:${name(category)}]->(${target})`;
    const match = cypher`MATCH (${target})<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(${source}) WHERE c.relationId IN ${ids} WITH DISTINCT ${source}, ${target} MATCH ${pattern} WHERE ${relation.variable}.id IN ${ids} WITH ${source}, ${target}, ${relation.carried() ?? cypher``}`;
    return { fragment: resultOf(block, match), read };
  }
  const node = name(scope.fresh('n'));
  block.columns.add(cypher`${node}.id`);
  const types = category === 'Entity' ? scope.index.entityTypes : [category];
  const read = projectNode(scope, block, { node }, selection.children, types);
  const match = cypher`MATCH (${node}:${name(category)}) WHERE ${node}.id IN ${ids}`;
  return { fragment: resultOf(block, match), read };
}

function statementOf(block: Block, match?: Fragment): Statement {
  return toStatement(resultOf(block, match));
}

function resultOf({ subqueries, columns }: Block, match?: Fragment): Fragment {
  const result = cypher`RETURN [${join(columns.fragments, ', ')}] AS row`;
  return join([...(match ? [match] : []), ...subqueries, result], ' ');
}

function firstRow(read: Read): RootPlan['toValue'] {
  return ([first], args) => (first ? read(first[0] as readonly unknown[], args) : null);
}

function given(value: unknown): boolean {
  return value !== undefined && value !== null;
}
