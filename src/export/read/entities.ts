import { compareTexts } from '../../shared/compare-texts.js';
import { languages, nameKinds, scripts } from '../../model/values/lists.js';
import { groupBy } from '../../shared/group-by.js';
import type { Read } from '../../store/read.js';
import type { Claim, Entity, Name } from '../element.js';
import { readLiteralClaims, toClaim, type OwnConflicts } from './claims.js';
import { readEntityRows, type EntityRows, type NameRow } from './layer.js';
import { byPlace, type EntityPart } from './part.js';
import { readProperties } from './properties.js';

/** The entities of a part in their order, with all claims that give them a value. */
export async function readEntities(
  read: Read,
  part: EntityPart,
  own?: OwnConflicts,
): Promise<Entity[]> {
  const reading = readLiteralClaims(read, part, own);
  const [claims, entities] = await Promise.all([reading, readEntityRows(read, part, reading, own)]);
  const bySubject = groupBy(claims, ({ stated }) => stated.subject);
  return entities
    .toSorted((a, b) => byPlace(a.entity, b.entity))
    .map((rows) => {
      const said = bySubject.get(rows.entity.text('id')) ?? [];
      return toEntity(rows, said.map(toClaim));
    });
}

function toEntity({ entity, names }: EntityRows, claims: readonly Claim[]): Entity {
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
    validTo: date,
    claims,
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
