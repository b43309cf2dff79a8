import type { GraphReader, Row, RunOptions } from '../../store/graph-reader.js';
import type {
  LiteralValue,
  PartSupport,
  StatedClaim,
  StatedSupport,
  FigureBounds,
} from '../records.js';
import { Columns, type NamedRow } from '../../store/read-row.js';
import { cypher, name, propertiesOf, toStatement, type Fragment } from '../../store/statement.js';
import {
  claimStatuses,
  languages,
  methods,
  nameKinds,
  quantityQualifiers,
  ranks,
  scripts,
  valueTypes,
} from '../../model/values/lists.js';
import type { ClaimPhrasing, NameForms } from '#text/sentence/forms.js';
import {
  sharedRelations,
  symmetricRelations,
  offices,
  singleRelations,
} from '../../model/relations/traits.js';
import { isRelation, sourceOf } from '../ties.js';
import { inBatches } from '../../shared/batches.js';
import { hasRivals, isOfOrder, isOfSingle, membership, orderLiterals } from '../single-valued.js';

const columns = new Columns([
  ...['id', 'dataset', 'subjectId', 'predicate', 'objectId', 'roleKey', 'roleAr', 'roleEn'],
  ...['validFrom', 'validTo', 'rank', 'status', 'method', 'confidence', 'firstSeen', 'lastSeen'],
  ...['note', 'valueType', 'valueText', 'valueLang', 'valueScript', 'nameKind', 'valueNumber'],
  ...['valueDate', 'valueUnit', 'valueQualifier', 'valueTime'],
  ...['populationKey', 'populationAr', 'populationEn', 'sourceIds', 'roleConfidence'],
  ...['roleSources', 'validFromConfidence', 'validFromSources', 'validToConfidence'],
  ...['validToSources', 'roleSourceIds', 'validFromSourceIds', 'validToSourceIds', 'ended'],
  ...['statedRank', 'statedStatus', 'statedSupport'],
  ...['statedSubjectId', 'statedObjectId', 'movedSubjectId', 'movedObjectId'],
  ...['nameForms', 'phrasing'],
] as const);

type ClaimRow = NamedRow<(typeof columns.names)[number]>;

/** An entity is retired while all claims about it are retracted: no list has it, but its claims still lead to it. */
export const entityLabels = [name('Entity'), name('Retired')];

/** The columns of {@link readClaim} for a claim `c`, for a statement's RETURN. */
export const claimColumns = propertiesOf(cypher`c`, columns.names);

/** All claims with one of the entities as subject or object, of any status; each once. */
export function readClaims(
  store: GraphReader,
  entities: readonly string[],
  options?: RunOptions,
  condition?: Fragment,
): Promise<StatedClaim[]> {
  return readAlong([name('SUBJECT'), name('OBJECT')], store, entities, options, condition);
}

/** All claims with one of the entities as subject, or as the source of a symmetric relation, of any status; each once. */
export async function readClaimsOf(
  store: GraphReader,
  subjects: readonly string[],
): Promise<StatedClaim[]> {
  const isSymmetric = cypher` AND c.predicate IN ${symmetricRelations}`;
  const claims = [
    ...(await readAlong([name('SUBJECT')], store, subjects, undefined)),
    ...(await readAlong([name('OBJECT')], store, subjects, undefined, isSymmetric)),
  ];
  const wanted = new Set(subjects);
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()].filter((claim) =>
    wanted.has(isRelation(claim) ? sourceOf(claim) : claim.subject),
  );
}

/**
 * The result of {@link readClaims}, plus the claims about others that may contradict one of these: other holders of an office,
 * other hosts, other cities of an edition.
 *
 * @param condition on a claim `c` about the entities, for a statement's WHERE
 */
export async function readDisputableClaims(
  store: GraphReader,
  entities: readonly string[],
  options?: RunOptions,
  condition?: Fragment,
): Promise<StatedClaim[]> {
  const claims = await readClaims(store, entities, options, condition);
  return withRivals(store, claims, options);
}

/** Whether claims about others may contradict a claim, or other claims of a relation that its subject has once. */
export function mayBeContradicted(claim: StatedClaim): boolean {
  return hasRivals(claim) || isOfSingle(claim);
}

/** These claims, plus those that may contradict them. */
export async function withRivals(
  store: GraphReader,
  claims: readonly StatedClaim[],
  options?: RunOptions,
): Promise<StatedClaim[]> {
  const subjects = new Set(claims.filter(isOfSingle).map(({ subject }) => subject));
  const objects = new Set(claims.filter(hasRivals).flatMap(({ object }) => object ?? []));
  const editions = new Set(claims.filter(isOfOrder).map(({ subject }) => subject));
  for (const { object } of await readSeriesOf(store, [...editions], options))
    if (object !== null) objects.add(object);
  const isSingle = cypher` AND c.predicate IN ${singleRelations}`;
  const all = [
    ...claims,
    ...(await readAlong([name('SUBJECT')], store, [...subjects], options, isSingle)),
    ...(await readRivalClaims(store, [...objects], options)),
  ];
  return [...new Map(all.map((claim) => [claim.id, claim])).values()];
}

/**
 * All claims that claims of other subjects may contradict, about some objects or all, of any status: on offices, hosts, and the
 * order of the editions of a series.
 */
export async function readRivalClaims(
  store: GraphReader,
  objects?: readonly string[],
  options?: RunOptions,
): Promise<StatedClaim[]> {
  const isRival = cypher`(c.predicate IN ${offices.map(({ predicate }) => predicate)} AND c.roleKey IN ${offices.map(({ role }) => role)} OR c.predicate IN ${[...sharedRelations, membership]})`;
  const rivals = objects
    ? await readAlong([name('OBJECT')], store, objects, options, cypher` AND ${isRival}`)
    : await readAll(store, isRival, options);
  const editions = rivals.flatMap(({ predicate, subject }) =>
    predicate === membership ? [subject] : [],
  );
  const isPlace = cypher` AND c.predicate IN ${orderLiterals}`;
  const places = await readAlong(
    [name('SUBJECT')],
    store,
    [...new Set(editions)],
    options,
    isPlace,
  );
  return [...rivals, ...places];
}

async function readAll(
  store: GraphReader,
  condition: Fragment,
  options: RunOptions | undefined,
): Promise<StatedClaim[]> {
  const rows = await store.read(
    toStatement(cypher`MATCH (c:Claim) WHERE ${condition} RETURN ${claimColumns}`),
    options,
  );
  return rows.map(readClaim);
}

/** The claims of the series to which these editions belong. */
function readSeriesOf(
  store: GraphReader,
  editions: readonly string[],
  options: RunOptions | undefined,
): Promise<StatedClaim[]> {
  const isMembership = cypher` AND c.predicate = ${membership}`;
  return readAlong([name('SUBJECT')], store, editions, options, isMembership);
}

async function readAlong(
  directions: readonly Fragment[],
  store: GraphReader,
  entities: readonly string[],
  options: RunOptions | undefined,
  condition: Fragment = cypher``,
): Promise<StatedClaim[]> {
  const claims = new Map<string, StatedClaim>();
  const ways = entityLabels.flatMap((label) =>
    directions.map((direction) => ({ label, direction })),
  );
  for (const ids of inBatches(entities))
    for (const { label, direction } of ways) {
      const rows = await store.read(
        toStatement(
          cypher`MATCH (n:${label})<-[:${direction}]-(c:Claim) WHERE n.id IN ${ids}${condition} RETURN ${claimColumns}`,
        ),
        options,
      );
      for (const row of rows) {
        const claim = readClaim(row);
        claims.set(claim.id, claim);
      }
    }
  return [...claims.values()];
}

/** The claim of a row of {@link claimColumns}. */
export function readClaim(row: Row): StatedClaim {
  const read = columns.of(row);
  return {
    id: read.text('id'),
    dataset: read.text('dataset'),
    subject: read.text('subjectId'),
    predicate: read.text('predicate'),
    object: read.textOrNull('objectId'),
    value: toValue(read),
    roleKey: read.textOrNull('roleKey'),
    roleAr: read.textOrNull('roleAr'),
    roleEn: read.textOrNull('roleEn'),
    validFrom: read.textOrNull('validFrom'),
    validTo: read.textOrNull('validTo'),
    ...(read.value('ended') === true && ({ ended: true } satisfies Partial<StatedClaim>)),
    rank: read.oneOf('rank', ranks),
    status: read.oneOf('status', claimStatuses),
    method: read.oneOf('method', methods),
    confidence: read.number('confidence'),
    sources: read.textsOrNull('sourceIds') ?? [],
    roleSupport: toSupport(read, 'role'),
    validFromSupport: toSupport(read, 'validFrom'),
    validToSupport: toSupport(read, 'validTo'),
    firstSeen: read.text('firstSeen'),
    lastSeen: read.text('lastSeen'),
    note: read.textOrNull('note'),
    ...toPhrasing(read),
    ...toStated(read),
  };
}

/** The declared phrasing of the claim, if any. */
function toPhrasing(read: ClaimRow): Pick<StatedClaim, 'phrasing'> {
  const phrasing = read.textOrNull('phrasing');
  return phrasing === null ? {} : { phrasing: JSON.parse(phrasing) as ClaimPhrasing };
}

/** The declared forms of a name, if any. */
function toForms(read: ClaimRow): { readonly forms?: NameForms } {
  const forms = read.textOrNull('nameForms');
  return forms === null ? {} : { forms: JSON.parse(forms) as NameForms };
}

type StatedPart = Extract<keyof StatedClaim, `${'stated' | 'moved'}${string}`>;

/** The values stated by the claim's dataset, if overridden. */
function toStated(read: ClaimRow): Pick<StatedClaim, StatedPart> {
  const support = read.textOrNull('statedSupport');
  const [subject, object] = [read.textOrNull('statedSubjectId'), read.textOrNull('statedObjectId')];
  return {
    ...(subject !== null && ({ statedSubject: subject } satisfies Partial<StatedClaim>)),
    ...(object !== null && ({ statedObject: object } satisfies Partial<StatedClaim>)),
    ...toMoved(read),
    ...(support !== null &&
      ({ statedSupport: JSON.parse(support) as StatedSupport } satisfies Partial<StatedClaim>)),
    ...(read.textOrNull('statedRank') !== null &&
      ({ statedRank: read.oneOf('statedRank', ranks) } satisfies Partial<StatedClaim>)),
    ...(read.textOrNull('statedStatus') !== null &&
      ({
        statedStatus: read.oneOf('statedStatus', claimStatuses),
      } satisfies Partial<StatedClaim>)),
  };
}

/** The ends of the claim before merges, if it was moved. */
function toMoved(read: ClaimRow): Pick<StatedClaim, 'movedSubject' | 'movedObject'> {
  const [subject, object] = [read.textOrNull('movedSubjectId'), read.textOrNull('movedObjectId')];
  return {
    ...(subject !== null && ({ movedSubject: subject } satisfies Partial<StatedClaim>)),
    ...(object !== null && ({ movedObject: object } satisfies Partial<StatedClaim>)),
  };
}

function toSupport(read: ClaimRow, part: 'role' | 'validFrom' | 'validTo'): PartSupport | null {
  const confidence = read.numberOrNull(`${part}Confidence`);
  const sources = read.numberOrNull(`${part}Sources`);
  if (confidence === null || sources === null) return null;
  return { confidence, sources, documents: read.textsOrNull(`${part}SourceIds`) ?? undefined };
}

function toValue(read: ClaimRow): LiteralValue | null {
  if (read.textOrNull('valueType') === null) return null;
  const type = read.oneOf('valueType', valueTypes);
  switch (type) {
    case 'NAME':
      return {
        type,
        text: read.text('valueText'),
        lang: read.oneOf('valueLang', languages),
        script: read.oneOf('valueScript', scripts),
        nameKind: read.oneOf('nameKind', nameKinds),
        ...toForms(read),
      };
    case 'TEXT':
      return { type, text: read.text('valueText'), lang: read.oneOf('valueLang', languages) };
    case 'CODE':
      return { type, text: read.text('valueText') };
    case 'DATE':
      return { type, date: read.text('valueDate') };
    case 'NUMBER':
      return { type, number: read.number('valueNumber') };
    case 'QUANTITY':
      return {
        type,
        number: read.number('valueNumber'),
        unit: read.text('valueUnit'),
        qualifier: read.oneOf('valueQualifier', quantityQualifiers),
        raw: read.text('valueText'),
        ...toBounds(read),
      };
  }
}

/** The time and population of a figure, if stated. */
function toBounds(read: ClaimRow): FigureBounds {
  const time = read.textOrNull('valueTime');
  const key = read.textOrNull('populationKey');
  return {
    ...(time === null ? {} : ({ time } satisfies FigureBounds)),
    ...(key === null
      ? {}
      : ({
          population: { key, ar: read.text('populationAr'), en: read.text('populationEn') },
        } satisfies FigureBounds)),
  };
}
