import {
  documentColumns,
  entityAttributes,
  headerFacts,
  relationAttributes,
  type Attribute,
} from '../attributes.js';
import { quoteCypher, toCypherMap } from '../write/cypher.js';
import type { Document, Header } from '../element.js';
import type { TextFormat } from '../format.js';
import { toJson } from '../write/json.js';
import { writeText, type Layout } from '../write/layout.js';

/**
 * Statements of a bounded size, each closed by a `;` at the end of a line and nowhere else: line breaks in text are
 * escaped. They merge their rows by id, so that an interrupted script can be run again. Neo4j takes longer to plan a
 * statement than to run it, so there are as few as possible: one for all rows with the same clauses, until it is full.
 */
export const cypher: TextFormat = {
  name: 'cypher',
  label: { ar: 'Cypher', en: 'Cypher' },
  mediaType: 'application/x-cypher-query',
  extension: 'cypher',
  description: 'A Cypher script: cypher-shell, or any driver statement by statement.',
  write: (elements) => writeText(elements, layOut),
};

/** Length of a full statement, in UTF-16 units. */
const fullLength = 65_536;

const constraints = ['Document', 'Entity']
  .map(
    (label) =>
      `CREATE CONSTRAINT multaqa_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`,
  )
  .join('');

const documentAttributes = documentColumns.map((name): Attribute<Document> => ({
  name,
  type: 'TEXT',
  read: (document) => document[name],
}));

function layOut(header: Header): Layout {
  const attributes = entityAttributes(header);
  const statements = new Statements();
  const close = () => statements.end();
  return {
    document: {
      open: `// ${toJson(headerFacts(header))}\n${constraints}`,
      write: (document) =>
        statements.add(
          'MERGE (n:Document {id: row.id}) SET n += row.properties',
          { id: document.id },
          toCypherMap(document, documentAttributes),
        ),
      close,
    },
    entity: {
      write: (entity) =>
        statements.add(
          `MERGE (n:Entity {id: row.id}) SET n:${entity.kind}, n += row.properties`,
          { id: entity.id },
          toCypherMap(entity, attributes),
        ),
      close,
    },
    relation: {
      write: (relation) => {
        const { id, type, source, target } = relation;
        return statements.add(
          `MERGE (s:Entity {id: row.source}) MERGE (t:Entity {id: row.target}) MERGE (s)-[r:${type} {id: row.id}]->(t) SET r += row.properties`,
          { id, source, target },
          toCypherMap(relation, relationAttributes),
        );
      },
      close,
    },
  };
}

/** Groups rows into statements: all rows with the same clauses, in any order. */
class Statements {
  readonly #rowsOf = new Map<string, string>();

  /**
   * Takes a row, named `row` in the clauses, by its ids and the map of its properties; gives a statement if one is
   * full.
   */
  add(clauses: string, ids: Readonly<Record<string, string>>, properties: string): string {
    const entries = Object.entries(ids).map(([name, id]) => `${name}: ${quoteCypher(id)}, `);
    const row = `{${entries.join('')}properties: ${properties}}`;
    const before = this.#rowsOf.get(clauses);
    const rows = before === undefined ? row : `${before},\n${row}`;
    if (rows.length < fullLength) {
      this.#rowsOf.set(clauses, rows);
      return '';
    }
    this.#rowsOf.delete(clauses);
    return statement(clauses, rows);
  }

  end(): string {
    const rest = [...this.#rowsOf].map(([clauses, rows]) => statement(clauses, rows));
    this.#rowsOf.clear();
    return rest.join('');
  }
}

function statement(clauses: string, rows: string): string {
  return `UNWIND [\n${rows}\n] AS row ${clauses};\n`;
}
