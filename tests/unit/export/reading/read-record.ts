import type { PropertyDeclaration } from '../../../../src/export/element.js';
import type { ReadClaim, ReadEntity, ReadRelation } from './read-graph.js';

type FlatRecord = Readonly<Record<string, unknown>>;

/** An entity from a flat record whose values have their types; claims may be JSON text. */
export function readEntity(
  record: FlatRecord,
  declarations: readonly PropertyDeclaration[],
): ReadEntity {
  const properties: Record<string, string | number | boolean | string[]> = {};
  for (const { name } of declarations) {
    const value = record[name];
    if (value === undefined || value === null) continue;
    properties[name] = Array.isArray(value) ? value.map(String) : readScalar(value);
  }
  return {
    kind: String(record['kind']),
    labelAr: readText(record['labelAr']),
    labelEn: readText(record['labelEn']),
    properties,
    claims: readClaims(record),
  };
}

/** A relation from a flat record. */
export function readRelation(
  record: FlatRecord,
  { type, source, target }: Record<'type' | 'source' | 'target', unknown>,
): ReadRelation {
  return {
    type: String(type),
    source: String(source),
    target: String(target),
    roleAr: readText(record['roleAr']),
    roleEn: readText(record['roleEn']),
    claims: readClaims(record),
  };
}

function readClaims(record: FlatRecord): ReadClaim[] {
  const claims = readJson(record['claims']) as ReadClaim[];
  const ids = readJson(record['claimIds']);
  const read = claims.map(({ id, evidence }) => ({
    id,
    evidence: evidence.map(({ documentId, start, end, exact }) => ({
      ...{ documentId, start, end, exact },
    })),
  }));
  if (JSON.stringify(ids) !== JSON.stringify(read.map(({ id }) => id)))
    throw new Error(`claimIds ${JSON.stringify(ids)} are not those of the claims`);
  return read;
}

function readJson(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return [];
  return typeof value === 'string' ? JSON.parse(value) : value;
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readScalar(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new Error(`No scalar: ${JSON.stringify(value)}`);
}
