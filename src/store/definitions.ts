import { defineGraphVersion } from './graph-version.js';
import { layerLabel } from './layers.js';
import { cypher, name, toStatement, type Statement } from './statement.js';

/** Properties that identify a node: no two nodes of the label may share a value. */
export const unique = [
  ['Entity', 'id'],
  ['Entity', 'slug'],
  ['Claim', 'id'],
  ['Document', 'id'],
  ['Mention', 'id'],
  ['Name', 'id'],
  ['Dataset', 'id'],
  ['Scoped', 'id'],
  ['ScopedName', 'id'],
  ['Change', 'id'],
  ['Retired', 'id'],
  ['Override', 'id'],
  ['Withdrawn', 'id'],
  ['WithdrawnMention', 'id'],
  ['Draft', 'id'],
  ['ExtractionRun', 'id'],
  ['Proposal', 'id'],
  ['Judgement', 'id'],
  ['Alias', 'id'],
  ['Vocabulary', 'id'],
  ['Translation', 'id'],
] as const;

/** Indexed properties for finding and sorting. */
const indexed = [
  ['Alias', 'canonical'],
  ['Entity', 'bucket'],
  ['Entity', 'iso2'],
  ['Entity', 'iso3'],
  ['Entity', 'wikidata'],
  ['Claim', 'relationId'],
  ['Claim', 'bucket'],
  ['Retired', 'bucket'],
  ['Name', 'folded'],
  ['Scoped', 'iso2'],
  ['Scoped', 'iso3'],
  ['Scoped', 'slug'],
  ['Scoped', 'wikidata'],
  ['ScopedName', 'folded'],
  ['Change', 'number'],
  ['Proposal', 'document'],
  ['Proposal', 'place'],
  ['Proposal', 'carriedFrom'],
  ['Translation', 'document'],
] as const;

/**
 * Every constraint and index of the graph in the order of their creation. Each constraint is followed by an index on
 * the same property: Neo4j has created it with the constraint and skips it; the embedded engine would scan without it.
 * @param kinds labels that entities have beside Entity; lists of each are sorted by their sort keys
 */
export function definitionsOf(kinds: readonly string[]): readonly Statement[] {
  const listed = ['Entity', ...kinds];
  const ordered = [...listed, ...listed.map(layerLabel)].flatMap(
    (label) =>
      [
        [label, 'sortAr'],
        [label, 'sortEn'],
      ] as const,
  );
  return [
    ...unique.flatMap(([label, property]) => [
      defineUnique(label, property),
      defineIndex(label, property),
    ]),
    ...[...indexed, ...ordered].map(([label, property]) => defineIndex(label, property)),
    ...defineGraphVersion(),
  ];
}

/** The definitions as a file that a database administrator can read, or run by hand. */
export function printDefinitions(definitions: readonly Statement[]): string {
  const head =
    '// Generated from src/store/definitions.ts; each start makes what is missing. Do not edit.\n';
  return head + definitions.map(({ text }) => `${text};\n`).join('');
}

function defineUnique(label: string, property: string): Statement {
  const constraint = name(`${nameOf(label, property)}_unique`);
  return toStatement(
    cypher`CREATE CONSTRAINT ${constraint} IF NOT EXISTS FOR (n:${name(label)}) REQUIRE n.${name(property)} IS UNIQUE`,
  );
}

function defineIndex(label: string, property: string): Statement {
  return toStatement(
    cypher`CREATE INDEX ${name(nameOf(label, property))} IF NOT EXISTS FOR (n:${name(label)}) ON (n.${name(property)})`,
  );
}

/** `Entity`, `sortAr` → `entity_sortAr`. */
function nameOf(label: string, property: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}_${property}`;
}
