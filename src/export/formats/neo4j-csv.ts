import {
  bareEntityAttributes,
  bareRelationAttributes,
  documentColumns,
  type Attribute,
  type AttributeType,
  type AttributeValue,
} from '../attributes.js';
import { claimAttributes, evidenceAttributes, mentionAttributes } from '../claim-table.js';
import type { EvidenceApart, Header } from '../element.js';
import type { FileSetFormat } from '../format.js';
import { quotedRow, type Cell } from '../../shared/csv.js';
import { toScalar } from '../write/json.js';
import type { Layout } from '../write/layout.js';
import { joinList } from '../write/lists.js';
import { aboutFile, writeTables } from '../write/tables.js';

const files = {
  document: 'documents.csv',
  entity: 'nodes.csv',
  relation: 'relationships.csv',
  claim: 'claims.csv',
  evidence: 'evidence.csv',
  mention: 'mentions.csv',
};

/**
 * For `neo4j-admin database import full --multiline-fields=true` with documents.csv, nodes.csv and claims.csv as
 * `--nodes` and relationships.csv, evidence.csv and mentions.csv as `--relationships`. The importer's delimiter of
 * lists has no escape, so in an item of a list a semicolon becomes a full-width one.
 */
export const neo4jCsv: FileSetFormat = {
  name: 'neo4j-csv',
  label: { ar: 'CSV لقاعدة Neo4j', en: 'CSV for Neo4j' },
  mediaType: 'application/zip',
  extension: 'zip',
  description: 'Tables for neo4j-admin database import, with claims and evidence as a graph.',
  apart: ['claim', 'evidence', 'mention'],
  files: [aboutFile, ...Object.values(files)],
  write: (elements) => writeTables(elements, files, layOut),
};

const types: Readonly<Record<AttributeType, string>> = {
  TEXT: 'string',
  TEXTS: 'string[]',
  DATE: 'string',
  JSON: 'string',
  INTEGER: 'long',
  FLOAT: 'double',
  BOOLEAN: 'boolean',
};

const ends = [':START_ID', ':END_ID', ':TYPE'];

/** A mention is a relationship, so its ends are columns of their own. */
const ofMention = mentionAttributes.filter(({ name }) => !['entity', 'document'].includes(name));

function layOut(header: Header): Layout {
  const attributes = bareEntityAttributes(header);
  return {
    document: {
      open: headerRow(['id:ID', ':LABEL', ...documentColumns.map((name) => `${name}:string`)]),
      write: (document) =>
        quotedRow([document.id, 'Document', ...documentColumns.map((name) => document[name])]),
    },
    entity: {
      open: headerRow(['id:ID', ':LABEL', ...attributes.map(declare)]),
      write: (entity) =>
        quotedRow([entity.id, `Entity;${entity.kind}`, ...cells(entity, attributes)]),
    },
    relation: {
      open: headerRow([...ends, 'id:string', ...bareRelationAttributes.map(declare)]),
      write: (relation) =>
        quotedRow([
          ...[relation.source, relation.target, relation.type, relation.id],
          ...cells(relation, bareRelationAttributes),
        ]),
    },
    claim: {
      open: headerRow(['id:ID', ':LABEL', ...claimAttributes.map(declare)]),
      write: (claim) => quotedRow([claim.claim.id, 'Claim', ...cells(claim, claimAttributes)]),
    },
    evidence: {
      open: headerRow([...ends, 'ordinal:long', ...evidenceAttributes.map(declare)]),
      write: linksOf,
    },
    mention: {
      open: headerRow([...ends, ...ofMention.map(declare)]),
      write: (mention) =>
        quotedRow([
          mention.entity,
          mention.documentId,
          'MENTIONED_IN',
          ...cells(mention, ofMention),
        ]),
    },
  };
}

/** Relationships of a claim: to its subject, and to its documents. */
function linksOf({ claim, subject }: EvidenceApart): string {
  const rows = claim.evidence.map((evidence, index) =>
    quotedRow([
      ...[claim.id, evidence.documentId, 'EVIDENCED_BY', index + 1],
      ...cells(evidence, evidenceAttributes),
    ]),
  );
  const none = evidenceAttributes.map(() => undefined);
  return [quotedRow([claim.id, subject, 'SUBJECT', undefined, ...none]), ...rows].join('');
}

const headerRow = (columns: readonly string[]) => `${columns.join(',')}\n`;

function declare({ name, type }: { name: string; type: AttributeType }): string {
  return `${name}:${types[type]}`;
}

function cells<T>(item: T, attributes: readonly Attribute<T>[]): Cell[] {
  return attributes.map(({ type, read }) => {
    const value = read(item);
    return value === undefined ? undefined : toCell(value, type);
  });
}

function toCell(value: AttributeValue, type: AttributeType): Cell {
  return type === 'TEXTS' && Array.isArray(value) ? joinList(value) : toScalar(value);
}
