import {
  claimProperties,
  documentProperties,
  evidenceProperties,
} from '../../../src/claims/graph/node-properties.js';
import { nameId } from '../../../src/claims/ids.js';
import type { Properties } from '../../../src/claims/properties.js';
import type { DocumentRecord, EvidenceRecord, StatedClaim } from '../../../src/claims/records.js';
import { fold } from '#text/fold.js';
import { entitiesOf } from './entities.js';
import { relationsOf, type GeneratedRelation } from './relations.js';
import type { GraphSize } from './size.js';

/** A node with relationships to other nodes, each told by its id. */
export interface GeneratedNode {
  readonly properties: Properties;
  /** By relationship type: the id at the other end. */
  readonly ends: Readonly<Record<string, string>>;
}

/** How many claims a document is evidence of. */
const claimsOfDocument = 50;

/** Two names of every entity, tied to it by NAMED. */
export function* namesOf(size: GraphSize): Generator<GeneratedNode> {
  for (const { id: entity, labelAr, labelEn, properties } of entitiesOf(size))
    for (const [lang, script, text] of [
      ['AR', 'ARAB', labelAr],
      ['EN', 'LATN', labelEn],
    ] as const) {
      const id = nameId(entity, lang, text);
      const datasets = properties['datasets'] ?? [];
      yield {
        properties: { id, text, lang, script, kind: 'OFFICIAL', folded: fold(text), datasets },
        ends: { NAMED: entity },
      };
    }
}

/** The documents that the claims of {@link claimsOf} name. */
export function* documentsOf({ relations }: GraphSize): Generator<GeneratedNode> {
  for (let index = 0; index * claimsOfDocument < relations; index++)
    yield { properties: documentProperties(documentAt(index)), ends: {} };
}

/** One claim for every direct relation, and its evidence: a sentence of a document. */
export function* claimsOf(
  size: GraphSize,
): Generator<GeneratedNode & { readonly evidence: Properties; readonly document: string }> {
  let index = 0;
  for (const relation of relationsOf(size)) {
    const { id: document } = documentAt(Math.floor(index / claimsOfDocument));
    const evidence = evidenceAt(index, document);
    yield {
      properties: { ...claimProperties(claimOf(relation, document)), ...uncontested },
      ends: { SUBJECT: relation.source, OBJECT: relation.target },
      evidence: evidenceProperties(evidence, 0, true),
      document,
    };
    index += 1;
  }
}

function documentAt(index: number): DocumentRecord {
  return {
    id: `document:b${index}`,
    dataset: 'bench-press',
    title: `وثيقة ${index + 1}`,
    url: null,
    language: 'ar',
    published: '2024-11-26',
    retrieved: '2024-11-27',
    text: null,
    sha256: null,
    retells: null,
  };
}

function evidenceAt(index: number, document: string): EvidenceRecord {
  const start = (index % claimsOfDocument) * 80;
  return {
    document,
    start,
    end: start + 60,
    exact: `الجملة ${index} من الوثيقة، وهي تقول ما تقوله المطالبة عن صلة بين طرفين.`,
    prefix: null,
    suffix: null,
    phraseStart: null,
    phraseEnd: null,
    phrase: null,
    note: null,
    supports: ['OBJECT'],
  };
}

/** Properties that the projection adds to an uncontested claim. */
const uncontested = { contested: false, datasets: ['bench-press'], factSources: 1 };

function claimOf(
  { id, type, source, target, properties }: GeneratedRelation,
  document: string,
): StatedClaim {
  const text = (name: string) => {
    const value = properties[name];
    return typeof value === 'string' ? value : null;
  };
  const [, , roleKey = null] = id.split('~');
  return {
    id: `claim:${id}`,
    dataset: 'bench-press',
    subject: source,
    predicate: type,
    object: target,
    value: null,
    roleKey,
    roleAr: text('roleAr'),
    roleEn: text('roleEn'),
    validFrom: text('validFrom'),
    validTo: text('validTo'),
    rank: 'NORMAL',
    status: 'ACCEPTED',
    method: 'EXPLICIT',
    confidence: Number(properties['confidence']),
    sources: [document],
    roleSupport: null,
    validFromSupport: null,
    validToSupport: null,
    firstSeen: '2024-11-26',
    lastSeen: '2024-11-26',
    note: null,
  };
}
