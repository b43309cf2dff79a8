import type { Claim, Element, PropertyValue } from '../../../../src/export/element.js';
import { recordOf } from './record-of.js';

/** What every format must give back, whatever it looks like. */
export interface ReadGraph {
  readonly entities: Readonly<Record<string, ReadEntity>>;
  readonly relations: Readonly<Record<string, ReadRelation>>;
}

export interface ReadEntity {
  readonly kind: string;
  readonly labelAr?: string | undefined;
  readonly labelEn?: string | undefined;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly claims: readonly ReadClaim[];
}

export interface ReadRelation {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly roleAr?: string | undefined;
  readonly roleEn?: string | undefined;
  readonly claims: readonly ReadClaim[];
}

export interface ReadClaim {
  readonly id: string;
  readonly evidence: readonly ReadEvidence[];
}

export interface ReadEvidence {
  readonly documentId: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly exact?: string | undefined;
}

/** What a format is allowed to do to text: in its own fields, and in claims that it holds as JSON. */
export interface Losses {
  readonly text: (text: string) => string;
  readonly quote: (text: string) => string;
}

/** The graph that a format with these losses must give back. */
export function expectGraph(elements: readonly Element[], { text, quote }: Losses): ReadGraph {
  const entities: Record<string, ReadEntity> = {};
  const relations: Record<string, ReadRelation> = {};
  const known = (value: string | undefined) => (value === undefined ? undefined : text(value));
  const readClaim = ({ id, evidence }: Claim): ReadClaim => ({
    id,
    evidence: evidence.map(({ documentId, start, end, exact }) => ({
      documentId,
      start,
      end,
      exact: exact === undefined ? undefined : quote(exact),
    })),
  });
  for (const element of elements) {
    if (element.element === 'entity') {
      const { id, kind, labelAr, labelEn, properties, claims } = element;
      entities[id] = {
        kind,
        labelAr: known(labelAr),
        labelEn: known(labelEn),
        properties: recordOf(
          Object.entries(properties).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, typeof value === 'string' ? text(value) : value]],
          ),
        ),
        claims: claims.map(readClaim),
      };
    }
    if (element.element === 'relation') {
      const { id, type, source, target, role, claims } = element;
      relations[id] = {
        ...{ type, source, target },
        roleAr: known(role?.ar),
        roleEn: known(role?.en),
        claims: claims.map(readClaim),
      };
    }
  }
  return { entities, relations };
}
