import {
  entityAttributes,
  relationAttributes,
  type Attribute,
  documentColumns,
} from '../attributes.js';
import { quoteCypher, toCypherMap } from '../write/cypher.js';
import type { Document, Header } from '../element.js';
import type { TextFormat } from '../format.js';
import { headerFacts } from '../header-facts.js';
import { toJson } from '../write/json.js';
import { writeText, type Layout } from '../write/layout.js';

/**
 * Statements of a bounded size, each closed by a `;` at the end of a line and nowhere else: line breaks in
 * text are escaped. They merge by id, so that a script that broke off can be run again.
 */
export const cypher: TextFormat = {
  name: 'cypher',
  mediaType: 'application/x-cypher-query',
  extension: 'cypher',
  description: 'A Cypher script: cypher-shell, or any driver statement by statement.',
  write: (elements) => writeText(elements, layOut),
};

/** The most items in a statement: planning a longer one took Neo4j 5.26 more time than it saved. */
const itemsPerStatement = 20;

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
  return {
    document: {
      open: `// ${toJson(headerFacts(header))}\n${constraints}`,
      write: (document, index) =>
        statements.add(
          (n) =>
            `${mergeNode(n, 'Document', document.id)} SET ${n} += ${toCypherMap(document, documentAttributes)}`,
          index,
        ),
      close: () => statements.end(),
    },
    entity: {
      write: (entity, index) =>
        statements.add(
          (n) =>
            `${mergeNode(n, 'Entity', entity.id)} SET ${n}:${entity.kind}, ${n} += ${toCypherMap(entity, attributes)}`,
          index,
        ),
      close: () => statements.end(),
    },
    relation: {
      write: (relation, index) =>
        statements.add((n) => {
          const { id, type, source, target } = relation;
          const ends = `${mergeNode(`s${n}`, 'Entity', source)} ${mergeNode(`t${n}`, 'Entity', target)}`;
          const merge = `MERGE (s${n})-[${n}:${type} {id: ${quoteCypher(id)}}]->(t${n})`;
          return `${ends} ${merge} SET ${n} += ${toCypherMap(relation, relationAttributes)}`;
        }, index),
      close: () => statements.end(),
    },
  };
}

function mergeNode(variable: string, label: string, id: string): string {
  return `MERGE (${variable}:${label} {id: ${quoteCypher(id)}})`;
}

/** Puts clauses together to statements. */
class Statements {
  #open = false;

  /** The clauses of one item, which get a variable of its own. */
  add(clauses: (variable: string) => string, index: number): string {
    const place = index % itemsPerStatement;
    const before = place === 0 ? this.end() : '\n';
    this.#open = true;
    return before + clauses(`n${place}`);
  }

  end(): string {
    const text = this.#open ? ';\n' : '';
    this.#open = false;
    return text;
  }
}
