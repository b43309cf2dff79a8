import { anyLayerRelation, anyRelation } from '../../claims/graph/any-relation.js';
import { isJsonObject } from '../../shared/json-object.js';
import { sortKeys } from '../../shared/sort-keys.js';
import type { Value } from '../../store/graph-reader.js';
import { layerLabel, layerType, scopeType } from '../../store/layers.js';
import { cypher, name } from '../../store/statement.js';
import { entityRecords, kindOfId } from '../../claims/entity-kind.js';
import { readDisputableClaims } from '../../claims/graph/read-claims.js';
import { readMentions } from '../../claims/graph/read-mentions.js';
import { readIdsInBuckets } from '../../claims/graph/read-entities.js';
import { project, type Projection } from '../../claims/projection/project.js';
import { shareEntities } from '../../store/share-entities.js';
import { findingOf, nodesAtOnce, type Check, type CheckContext } from './check.js';

/** By id, all that the graph shows of something, as text to compare. */
type Shown = ReadonlyMap<unknown, string>;

const scope = name(scopeType);
const scopedNamed = name(layerType('NAMED'));
const mend = 'multaqa doctor --mend makes relations, names and properties anew from the claims';

/** Whether the graph shows what its claims say, neither less nor more nor anything else. */
export const projection: Check = {
  name: 'projection',
  async run(context) {
    const missing: unknown[] = [];
    const superfluous: unknown[] = [];
    const different: unknown[] = [];
    const kindless: string[] = [];
    let looked = 0;
    const { store, options } = context;
    for (const buckets of await shareEntities(store, nodesAtOnce, options)) {
      const ids = await readIdsInBuckets(store, buckets, options);
      const known = ids.filter((id) => kindOfId(id) !== undefined);
      kindless.push(...ids.filter((id) => kindOfId(id) === undefined));
      const { wanted, shown } = await comparePart(context, known);
      looked += wanted.size;
      missing.push(...[...wanted.keys()].filter((id) => !shown.has(id)));
      superfluous.push(...[...shown.keys()].filter((id) => !wanted.has(id)));
      different.push(
        ...[...wanted].filter(([id, text]) => (shown.get(id) ?? text) !== text).map(([id]) => id),
      );
    }
    return {
      summary: `${looked} entities, names, relations and claims`,
      findings: [
        ...findingOf(missing, 'are claimed and not shown', mend),
        ...findingOf(superfluous, 'are shown and not claimed', mend),
        ...findingOf(different, 'are shown otherwise than they are claimed', mend),
        ...findingOf(kindless, 'entities have an id of no kind', 'remove them'),
      ],
    };
  },
};

async function comparePart(
  context: CheckContext,
  ids: readonly string[],
): Promise<{ readonly wanted: Shown; readonly shown: Shown }> {
  const { store, options } = context;
  const claims = await readDisputableClaims(store, ids, options);
  const mentions = await readMentions(store, ids, options);
  return {
    wanted: toShown(project(entityRecords(ids), claims, mentions)),
    shown: await readShown(context, ids),
  };
}

function toShown({ entities, names, relations, claims, layers }: Projection): Shown {
  return new Map([
    ...layers.entities.map(({ id, entity, kind, properties }): [string, string] => [
      id,
      toText([entity, ['Scoped', layerLabel(kind)].sort(), properties]),
    ]),
    ...layers.names.map(({ id, entity, properties }): [string, string] => [
      id,
      toText([entity, properties]),
    ]),
    ...layers.relations.map(({ id, type, source, target, properties }): [string, string] => [
      toText([source, id]),
      toText([layerType(type), source, target, properties]),
    ]),
    ...entities.map(({ id, kind, properties }): [string, string] => [
      id,
      toText([['Entity', kind].sort(), properties]),
    ]),
    ...names.map(({ id, entity, properties }): [string, string] => [
      id,
      toText([entity, properties]),
    ]),
    ...relations.map(({ id, type, source, target, properties }): [string, string] => [
      id,
      toText([type, source, target, properties]),
    ]),
    ...claims.map(({ id, properties }): [string, string] => [id, toText([properties])]),
  ]);
}

/** The entities, their names, the relations that start at them and what their claims came to, of all and of each dataset, as the graph holds it. */
async function readShown({ read }: CheckContext, ids: readonly string[]): Promise<Shown> {
  const [isOfPart, isOfLayer] = [cypher`n.id IN ${ids}`, cypher`s.entityId IN ${ids}`];
  const entities = await read(
    cypher`MATCH (n:Entity) WHERE ${isOfPart} RETURN n.id, labels(n), properties(n)`,
  );
  const names = await read(
    cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE ${isOfPart} RETURN m.id, n.id, properties(m)`,
  );
  const direct = await read(
    cypher`MATCH (n:Entity)-[r:${anyRelation}]->(t:Entity) WHERE ${isOfPart} RETURN r.id, type(r), n.id, t.id, properties(r)`,
  );
  const scoped = await read(
    cypher`MATCH (s:Scoped)-[:${scope}]->(n:Entity) WHERE ${isOfPart} RETURN s.id, n.id, labels(s), properties(s)`,
  );
  const scopedNames = await read(
    cypher`MATCH (s:Scoped)-[:${scopedNamed}]->(m:ScopedName) WHERE ${isOfLayer} RETURN m.id, s.id, properties(m)`,
  );
  const scopedRelations = await read(
    cypher`MATCH (s:Scoped)-[r:${anyLayerRelation}]->(t:Scoped) WHERE ${isOfLayer} RETURN s.id, r.id, type(r), t.id, properties(r)`,
  );
  const claims = await read(
    cypher`MATCH (n:Entity)<-[:SUBJECT]-(c:Claim) WHERE n.id IN ${ids} RETURN c.id, {contested: c.contested, datasets: c.datasets, factSources: c.factSources}`,
  );
  return new Map<unknown, string>([
    ...entities.map(([id, labels = null, of = null]): [unknown, string] => [
      id,
      toText([sorted(labels), of]),
    ]),
    ...scoped.map(([id, entity = null, labels = null, of = null]): [unknown, string] => [
      id,
      toText([entity, sorted(labels), of]),
    ]),
    ...scopedRelations.map(
      ([source = null, id = null, type = null, ...rest]): [unknown, string] => [
        toText([source, id]),
        toText([type, source, ...rest]),
      ],
    ),
    ...[...names, ...direct, ...claims, ...scopedNames].map(([id, ...rest]): [unknown, string] => [
      id,
      toText(rest),
    ]),
  ]);
}

/** Labels in an order that no engine decides. */
function sorted(labels: Value): Value {
  return Array.isArray(labels) ? labels.map(String).sort() : labels;
}

/** JSON with the keys of maps in order: equal values give equal texts. */
function toText(value: readonly Value[]): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isJsonObject(inner) ? sortKeys(inner) : inner,
  );
}
