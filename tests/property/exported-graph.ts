import {
  getNullableType,
  isObjectType,
  isScalarType,
  isEnumType,
  type GraphQLSchema,
} from 'graphql';
import { entityKindNames, kindDeclaration, type EntityKind } from '../../src/model/kinds.js';
import type { RelationType } from '../../src/model/relations/index.js';
import { mappingOf } from '../../src/shared/read-mapping.js';
import { compareTexts } from '#text/compare-texts.js';

/** Relations that a connection takes. */
export interface Part {
  readonly kinds: readonly RelationType[] | undefined;
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly minConfidence: number | undefined;
}

/** A question of a dataset: some entities, what they are related to, and what that is related to. */
export interface View {
  readonly dataset: string;
  readonly kind: EntityKind | undefined;
  readonly lang: 'AR' | 'EN';
  readonly first: Part;
  readonly second: Part;
  /** Another dataset that the second step names. */
  readonly inner: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

interface ExportedName extends Json {
  readonly text: string;
}

interface ExportedNode extends Json {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names?: readonly ExportedName[];
  readonly claims?: readonly { readonly id: string }[];
}

interface ExportedEdge extends ExportedNode {
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
  readonly confidence: number;
}

const perPage = 50;

/** Content of `/export/json?dataset=…`, in the form of a question of the dataset. */
export class ExportedGraph {
  readonly #schema: GraphQLSchema;
  readonly #nodes: ReadonlyMap<string, ExportedNode>;
  readonly #edges: readonly ExportedEdge[];

  constructor(schema: GraphQLSchema, json: unknown) {
    const { nodes, edges } = json as { nodes: ExportedNode[]; edges: ExportedEdge[] };
    this.#schema = schema;
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#edges = edges;
  }

  question({ dataset, kind, lang, first, second, inner }: View): string {
    const field = kind === undefined ? 'entities' : kindDeclaration(kind).many;
    const entity = `${this.#fragments()} id kind datasets label(lang: ${lang}) bare: label(lang: ${lang}, fallback: false)
      names { text lang script kind datasets } claims { totalCount } relationCounts { kind direction count }`;
    const relation = `id type confidence datasets validFrom validTo role(lang: ${lang}) source { id } target { id }
      claims { totalCount nodes { id dataset } }`;
    const connection = (part: Part, of: string | undefined, below: string) =>
      `relations(${argumentsOf(part, of)}) { totalCount edges { relation { ${relation} } node { ${below} } } }`;
    return `{ ${field}(dataset: "${dataset}", first: ${perPage}, orderBy: [{ by: ID }]) {
      totalCount
      groupBy(by: [{ field: KIND }], byKey: true) { buckets { count keys { text } } }
      nodes { ${entity} ${connection(first, undefined, `${entity} ${connection(second, inner, 'id label')}`)} }
    } }`;
  }

  answer({ kind, lang, first, second }: View, inner: ExportedGraph): Json {
    const field = kind === undefined ? 'entities' : kindDeclaration(kind).many;
    const listed = [...this.#nodes.values()]
      .filter((node) => kind === undefined || node.kind === kind)
      .sort((a, b) => compareTexts(a.id, b.id));
    const counts = countBy(listed.map((node) => node.kind));
    return {
      [field]: {
        totalCount: listed.length,
        groupBy: { buckets: counts.map(([text, count]) => ({ count, keys: [{ text }] })) },
        nodes: listed.slice(0, perPage).map((node) => ({
          ...this.#entity(node, lang),
          relations: this.#connection(node.id, first, lang, (other) => ({
            ...this.#entity(other, lang),
            relations: inner.#connection(other.id, second, lang, ({ id }) => ({
              id,
              label: inner.#label(id, 'AR'),
            })),
          })),
        })),
      },
    };
  }

  #connection(id: string, part: Part, lang: 'AR' | 'EN', show: (node: ExportedNode) => Json): Json {
    const ends = this.#edges
      .filter((edge) => (part.kinds ?? [edge.type]).includes(edge.type))
      .filter(({ confidence }) => confidence >= (part.minConfidence ?? 0))
      .flatMap((edge) => [
        ...(part.direction !== 'IN' && edge.source === id ? [{ edge, other: edge.target }] : []),
        ...(part.direction !== 'OUT' && edge.target === id ? [{ edge, other: edge.source }] : []),
      ])
      .sort((a, b) => compareTexts(a.other, b.other) || compareTexts(a.edge.id, b.edge.id));
    return {
      totalCount: ends.length,
      edges: ends.slice(0, perPage).map(({ edge, other }) => ({
        relation: this.#relation(edge, lang),
        node: show(this.#node(other)),
      })),
    };
  }

  #relation(edge: ExportedEdge, lang: 'AR' | 'EN'): Json {
    const { roleAr = null, roleEn = null, claims = [] } = edge;
    return {
      id: edge.id,
      type: edge.type,
      confidence: edge.confidence,
      datasets: edge['datasets'],
      validFrom: edge['validFrom'] ?? null,
      validTo: edge['validTo'] ?? null,
      role: lang === 'AR' ? (roleAr ?? roleEn) : (roleEn ?? roleAr),
      source: { id: edge.source },
      target: { id: edge.target },
      claims: {
        totalCount: claims.length,
        nodes: claims.map((claim) => ({
          id: claim.id,
          dataset: (edge['datasets'] as string[])[0],
        })),
      },
    };
  }

  #entity(node: ExportedNode, lang: 'AR' | 'EN'): Json {
    const own = lang === 'AR' ? node['labelAr'] : node['labelEn'];
    const touching = this.#edges.filter(({ source, target }) => [source, target].includes(node.id));
    const claims = [node, ...touching].flatMap((item) => item.claims ?? []);
    const sides = touching.flatMap(({ type, source, target }) => [
      ...(target === node.id ? [`${type} IN`] : []),
      ...(source === node.id ? [`${type} OUT`] : []),
    ]);
    return {
      ...this.#properties(node),
      id: node.id,
      kind: node.kind,
      datasets: node['datasets'],
      label: this.#label(node.id, lang),
      bare: own ?? null,
      names: (node.names ?? []).map((name) => ({ ...name, datasets: node['datasets'] })),
      claims: { totalCount: claims.length },
      relationCounts: countBy(sides).map(([side, count]) => {
        const [kind, direction] = side.split(' ');
        return { kind, direction, count };
      }),
    };
  }

  #label(id: string, lang: 'AR' | 'EN'): unknown {
    const { labelAr = null, labelEn = null } = this.#node(id);
    return (lang === 'AR' ? (labelAr ?? labelEn) : (labelEn ?? labelAr)) ?? id;
  }

  #node(id: string): ExportedNode {
    const node = this.#nodes.get(id);
    if (!node) throw new Error(`${id} is at an end of a relation and not exported.`);
    return node;
  }

  #properties(node: ExportedNode): Json {
    const type = node.kind;
    return Object.fromEntries(
      this.#propertiesOf(type).map((name) => [`${type}_${name}`, node[name] ?? null]),
    );
  }

  /** All plain properties of every kind, each under a name of its own, since kinds have them of unlike types. */
  #fragments(): string {
    return entityKindNames
      .map((kind) => {
        const fields = this.#propertiesOf(kind).map((name) => `${kind}_${name}: ${name}`);
        return `... on ${kind} { __typename ${fields.join(' ')} }`;
      })
      .join(' ')
      .replaceAll('__typename ', '');
  }

  #propertiesOf(kind: string): readonly string[] {
    const type = this.#schema.getType(kind);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields())
      .filter((field) => {
        const mapping = mappingOf(field);
        const inner = getNullableType(field.type);
        return mapping.kind === 'property' && (isScalarType(inner) || isEnumType(inner));
      })
      .map(({ name }) => name)
      .filter((name) => !['id', 'kind', 'slug'].includes(name));
  }
}

function argumentsOf(
  { kinds, direction, minConfidence }: Part,
  dataset: string | undefined,
): string {
  return [
    `first: ${perPage}, orderBy: [{ by: ID }], direction: ${direction}`,
    ...(kinds ? [`kinds: [${kinds.join()}]`] : []),
    ...(minConfidence === undefined ? [] : [`minConfidence: ${minConfidence}`]),
    ...(dataset === undefined ? [] : [`dataset: "${dataset}"`]),
  ].join(', ');
}

function countBy(keys: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => compareTexts(a, b));
}
