import { readFormerIds } from '../../claims/graph/judgements.js';
import { compareTexts } from '#text/compare-texts.js';
import { languages, nameKinds, scripts } from '../../model/values/lists.js';
import { groupBy } from '#text/group-by.js';
import type { Read } from '../../store/read-row.js';
import type { Claim, Entity, Mention, Name } from '../element.js';
import { readLiteralClaims, toClaim, type OwnConflicts } from './claims.js';
import { readEntityRows, readProperties, type EntityRows, type NameRow } from './layer.js';
import { readMentions } from './mentions.js';
import { byPlace, type EntityPart } from './parts.js';

/** Claims and mentions of an entity. */
interface Said {
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
}

const nothing: Said = { claims: [], mentions: [] };

/** The entities of a part in their order, with all claims that give them a value and all mentions of them. */
export async function readEntities(
  read: Read,
  part: EntityPart,
  own?: OwnConflicts,
): Promise<Entity[]> {
  const reading = readLiteralClaims(read, part, own);
  const [claims, entities, mentions] = await Promise.all([
    reading,
    readEntityRows(read, part, reading, own),
    readMentions(read, part),
  ]);
  const bySubject = groupBy(claims, ({ stated }) => stated.subject);
  return inOrder(read, entities, (id) => ({
    claims: (bySubject.get(id) ?? []).map(toClaim),
    mentions: (mentions.get(id) ?? []).map(({ mention }) => mention),
  }));
}

/** The same entities without claims and mentions, which come separately. */
export async function readBareEntities(
  read: Read,
  part: EntityPart,
  own?: OwnConflicts,
): Promise<Entity[]> {
  // One dataset's view of an entity follows from its claims.
  const claims = part.dataset === undefined ? [] : await readLiteralClaims(read, part, own);
  const entities = await readEntityRows(read, part, Promise.resolve(claims), own);
  return inOrder(read, entities, () => nothing);
}

async function inOrder(
  read: Read,
  entities: readonly EntityRows[],
  saidOf: (id: string) => Said,
): Promise<Entity[]> {
  const former = await readFormerIds(
    read,
    entities.map(({ entity }) => entity.text('id')),
  );
  return entities
    .toSorted((a, b) => byPlace(a.entity, b.entity))
    .map((rows) => {
      const id = rows.entity.text('id');
      return { ...toEntity(rows, saidOf(id)), formerIds: former.get(id) ?? [] };
    });
}

function toEntity(
  { entity, names }: EntityRows,
  { claims, mentions }: Said,
): Omit<Entity, 'formerIds'> {
  const date = entity.textOrNull('date') ?? undefined;
  const begun = date ?? entity.textOrNull('founded') ?? entity.textOrNull('born') ?? undefined;
  return {
    element: 'entity',
    id: entity.text('id'),
    kind: entity.text('kind'),
    labelAr: entity.textOrNull('labelAr') ?? undefined,
    labelEn: entity.textOrNull('labelEn') ?? undefined,
    datasets: entity.texts('datasets'),
    contested: entity.value('contested') === true,
    names: names.toSorted(byId).map(toName),
    properties: readProperties(entity),
    validFrom: begun,
    validTo: entity.textOrNull('endDate') ?? date,
    claims,
    mentions,
  };
}

function toName(row: NameRow): Name {
  return {
    text: row.text('text'),
    lang: row.oneOf('lang', languages),
    script: row.oneOf('script', scripts),
    kind: row.oneOf('kind', nameKinds),
  };
}

function byId(a: NameRow, b: NameRow): number {
  return compareTexts(a.text('id'), b.text('id'));
}
