import { compareTexts } from '../../shared/compare-texts.js';
import { groupBy } from '../../claims/group-by.js';
import { languages, nameKinds, scripts } from '../../model/values/lists.js';
import type { Claim, Entity, Name } from '../element.js';
import { readLiteralClaims } from './claims.js';
import { oneIn, textIfIn, textIn, textsIn, type Facts } from './facts.js';
import { readEntityFacts, type EntityFacts } from './layer.js';
import { byPlace } from './order.js';
import type { EntityPart, Read } from './part.js';
import { knownProperties } from './properties.js';
import { toClaim } from './to-claim.js';

/** The entities of a part in their order, with all claims that give them a value. */
export async function readEntities(read: Read, part: EntityPart): Promise<Entity[]> {
  const reading = readLiteralClaims(read, part);
  const [claims, entities] = await Promise.all([reading, readEntityFacts(read, part, reading)]);
  const bySubject = groupBy(claims, ({ stated }) => stated.subject);
  return entities
    .toSorted((a, b) => byPlace(a.facts, b.facts))
    .map((entity) => {
      const said = bySubject.get(textIn(entity.facts, 'id')) ?? [];
      return toEntity(entity, said.map(toClaim));
    });
}

function toEntity({ facts, names }: EntityFacts, claims: readonly Claim[]): Entity {
  const date = textIfIn(facts, 'date');
  return {
    element: 'entity',
    id: textIn(facts, 'id'),
    kind: textIn(facts, 'kind'),
    labelAr: textIfIn(facts, 'labelAr'),
    labelEn: textIfIn(facts, 'labelEn'),
    datasets: textsIn(facts, 'datasets'),
    names: names.toSorted(byId).map(toName),
    properties: knownProperties(facts),
    validFrom: date ?? textIfIn(facts, 'founded') ?? textIfIn(facts, 'born'),
    validTo: date,
    claims,
  };
}

function toName(facts: Facts): Name {
  return {
    text: textIn(facts, 'text'),
    lang: oneIn(facts, 'lang', languages),
    script: oneIn(facts, 'script', scripts),
    kind: oneIn(facts, 'kind', nameKinds),
  };
}

function byId(a: Facts, b: Facts): number {
  return compareTexts(textIn(a, 'id'), textIn(b, 'id'));
}
