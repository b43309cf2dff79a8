import { anyLayerRelation, anyRelation } from '../claims/graph/any-relation.js';
import { toCanonicalJson } from '../shared/canonical-json.js';
import type { Row, Value } from '../store/graph-reader.js';
import { layerLabel, layerType, scopeType } from '../store/layers.js';
import { cypher, name, propertiesOf } from '../store/statement.js';
import { decided } from '../claims/apply-decisions.js';
import { entityRecords, kindOfId } from '../claims/ids.js';
import { readDisputableClaims } from '../claims/graph/read-claims.js';
import { readJudgements } from '../claims/graph/judgements.js';
import { readOverrides } from '../claims/graph/overrides.js';
import { readMentions } from '../claims/graph/read-mentions.js';
import { readIdsInBuckets } from '../claims/graph/read-entities.js';
import { identityOf } from '../claims/judgements.js';
import { project, type Projection } from '../claims/projection/project.js';
import { shareEntities } from '../store/share-entities.js';
import { readHeldTerms, unexplained } from '../change/load/lost-vocabulary.js';
import { ownVocabulary } from '../model/own.js';
import {
  bringBack,
  findingOf,
  nodesAtOnce,
  type Check,
  type CheckContext,
  type Finding,
} from './check.js';

/** Properties of a claim that follow from the other records. */
const followed = [
  ...['contested', 'datasets', 'factSources', 'rank', 'status', 'statedRank', 'statedStatus'],
];

/** Everything that the graph shows of a thing by id, as text to compare. */
type Shown = ReadonlyMap<unknown, string>;

const scope = name(scopeType);
const scopedNamed = name(layerType('NAMED'));
const mend = 'multaqa doctor --mend rebuilds relations, names and properties from the claims';

/** Checks that the graph shows exactly the content of its claims. */
export const projection: Check = {
  name: 'projection',
  async run(context) {
    const strange = await findUnexplained(context);
    if (strange.length > 0) return { summary: '', findings: strange };
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
        ...findingOf(different, 'are shown differently from their claims', mend),
        ...findingOf(kindless, 'entities have an id without a known kind', bringBack),
      ],
    };
  },
};

/** Findings where a vocabulary that this process lacks would explain what the graph holds; nothing is compared then. */
export async function findUnexplained({ read }: CheckContext): Promise<readonly Finding[]> {
  const strange = unexplained(await readHeldTerms(read), ownVocabulary());
  return strange.map(({ term, holds }) => ({
    what: `no vocabulary declares ${term}, which has ${holds}`,
    mend: 'run "multaqa seed --data FOLDER" with the data folder whose vocabulary.yaml declares it',
  }));
}

async function comparePart(
  context: CheckContext,
  ids: readonly string[],
): Promise<{ readonly wanted: Shown; readonly shown: Shown }> {
  const { store, options } = context;
  const decisions = {
    overrides: await readOverrides(context.read),
    canonicalOf: identityOf(await readJudgements(context.read)).canonicalOf,
  };
  const claims = decided(await readDisputableClaims(store, ids, options), decisions);
  const mentions = await readMentions(store, ids, options);
  return {
    wanted: toShown(project(entityRecords(ids), claims, mentions)),
    shown: await readShown(context, ids),
  };
}

function toShown({ entities, names, relations, claims, layers, retired }: Projection): Shown {
  return new Map([
    ...layers.entities.map(({ id, entity, kind, properties }): [string, string] => [
      id,
      toCanonicalJson([entity, ['Scoped', layerLabel(kind)].sort(), properties]),
    ]),
    ...layers.names.map(({ id, entity, properties }): [string, string] => [
      id,
      toCanonicalJson([entity, properties]),
    ]),
    ...layers.relations.map(({ id, type, source, target, properties }): [string, string] => [
      toCanonicalJson([source, id]),
      toCanonicalJson([layerType(type), source, target, properties]),
    ]),
    ...retired.map(({ id, properties }): [string, string] => [
      id,
      toCanonicalJson([['Retired'], properties]),
    ]),
    ...entities.map(({ id, kind, properties }): [string, string] => [
      id,
      toCanonicalJson([['Entity', kind].sort(), properties]),
    ]),
    ...names.map(({ id, entity, properties }): [string, string] => [
      id,
      toCanonicalJson([entity, properties]),
    ]),
    ...relations.map(({ id, type, source, target, properties }): [string, string] => [
      id,
      toCanonicalJson([type, source, target, properties]),
    ]),
    ...claims.map(({ id, properties }): [string, string] => [
      id,
      toCanonicalJson([
        Object.fromEntries(followed.map((property) => [property, properties[property] ?? null])),
      ]),
    ]),
  ]);
}

/** Entities, their names, relations and claim outcomes as the graph has them, of the whole and of each dataset. */
async function readShown({ read }: CheckContext, ids: readonly string[]): Promise<Shown> {
  const [isOfPart, isOfLayer] = [cypher`n.id IN ${ids}`, cypher`s.entityId IN ${ids}`];
  const [entities, scoped, claims] = [new Array<Row>(), new Array<Row>(), new Array<Row>()];
  for (const label of [name('Entity'), name('Retired')]) {
    entities.push(
      ...(await read(
        cypher`MATCH (n:${label}) WHERE ${isOfPart} RETURN n.id, labels(n), properties(n)`,
      )),
    );
    scoped.push(
      ...(await read(
        cypher`MATCH (s:Scoped)-[:${scope}]->(n:${label}) WHERE ${isOfPart} RETURN s.id, n.id, labels(s), properties(s)`,
      )),
    );
    claims.push(
      ...(await read(
        cypher`MATCH (n:${label})<-[:SUBJECT]-(c:Claim) WHERE n.id IN ${ids} RETURN c.id, ${propertiesOf(cypher`c`, followed)}`,
      )),
    );
  }
  const names = await read(
    cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE ${isOfPart} RETURN m.id, n.id, properties(m)`,
  );
  const direct = await read(
    cypher`MATCH (n:Entity)-[r:${anyRelation}]->(t:Entity) WHERE ${isOfPart} RETURN r.id, type(r), n.id, t.id, properties(r)`,
  );
  const scopedNames = await read(
    cypher`MATCH (s:Scoped)-[:${scopedNamed}]->(m:ScopedName) WHERE ${isOfLayer} RETURN m.id, s.id, properties(m)`,
  );
  const scopedRelations = await read(
    cypher`MATCH (s:Scoped)-[r:${anyLayerRelation}]->(t:Scoped) WHERE ${isOfLayer} RETURN s.id, r.id, type(r), t.id, properties(r)`,
  );
  return new Map<unknown, string>([
    ...entities.map(([id, labels = null, of = null]): [unknown, string] => [
      id,
      toCanonicalJson([sorted(labels), of]),
    ]),
    ...scoped.map(([id, entity = null, labels = null, of = null]): [unknown, string] => [
      id,
      toCanonicalJson([entity, sorted(labels), of]),
    ]),
    ...scopedRelations.map(
      ([source = null, id = null, type = null, ...rest]): [unknown, string] => [
        toCanonicalJson([source, id]),
        toCanonicalJson([type, source, ...rest]),
      ],
    ),
    ...claims.map(([id, ...values]): [unknown, string] => {
      const held = Object.fromEntries(followed.map((property, i) => [property, values[i] ?? null]));
      return [id, toCanonicalJson([held])];
    }),
    ...[...names, ...direct, ...scopedNames].map(([id, ...rest]): [unknown, string] => [
      id,
      toCanonicalJson(rest),
    ]),
  ]);
}

/** Labels in an order that no engine decides. */
function sorted(labels: Value): Value {
  return Array.isArray(labels) ? labels.map(String).sort() : labels;
}
