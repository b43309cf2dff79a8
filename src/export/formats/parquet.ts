import {
  bareEntityAttributes,
  bareRelationAttributes,
  headerFacts,
  type Attribute,
} from '../attributes.js';
import { claimRowAttributes, rowsOf, type ClaimRow } from '../claim-table.js';
import type { Element, Entity, Header, Relation } from '../element.js';
import type { FilePiece, FileSetFormat } from '../format.js';
import { checkHeader, createNameCheck } from '../write/check-names.js';
import { toJson } from '../write/json.js';
import { ParquetTable } from '../write/parquet-table.js';
import { aboutFile } from '../write/tables.js';
import { invariant } from '../../shared/errors.js';

const files = {
  entity: 'nodes.parquet',
  relation: 'edges.parquet',
  claim: 'claims.parquet',
} as const;

type Section = keyof typeof files;

/**
 * Typed tables; a row of claims is a claim with one piece of its evidence. Documents are named in them without their
 * texts.
 */
export const parquet: FileSetFormat = {
  name: 'parquet',
  label: { ar: 'جداول Parquet', en: 'Parquet tables' },
  mediaType: 'application/zip',
  extension: 'zip',
  description: 'Parquet tables of nodes, edges and claims: DuckDB, polars, pandas, Spark.',
  apart: ['claim'],
  files: [aboutFile, ...Object.values(files)],
  write,
};

const relationColumns: readonly Attribute<Relation>[] = [
  { name: 'source', type: 'TEXT', read: ({ source }) => source },
  { name: 'target', type: 'TEXT', read: ({ target }) => target },
  { name: 'type', type: 'TEXT', read: ({ type }) => type },
  { name: 'id', type: 'TEXT', read: ({ id }) => id },
  ...bareRelationAttributes,
];

async function* write(elements: AsyncIterable<Element>): AsyncGenerator<FilePiece> {
  let tables: Tables | undefined;
  for await (const element of elements) {
    if (element.element === 'header') {
      checkHeader(element);
      tables = new Tables(element);
      yield { file: aboutFile, content: `${toJson(headerFacts(element))}\n` };
    } else {
      invariant(tables, 'the header of an export comes first');
      yield* tables.add(element);
    }
  }
  invariant(tables, 'an export has a header');
  yield* tables.end();
}

/** The tables one after another, each of which is closed when the next begins. */
class Tables {
  readonly #checkName = createNameCheck();
  readonly #entities: ParquetTable<Entity>;
  readonly #relations = new ParquetTable(relationColumns);
  readonly #claims = new ParquetTable<ClaimRow>(claimRowAttributes);
  #section: Section = 'entity';

  constructor(header: Header) {
    this.#entities = new ParquetTable([
      { name: 'id', type: 'TEXT', read: ({ id }) => id },
      ...bareEntityAttributes(header),
    ]);
  }

  *add(element: Exclude<Element, Header>): Generator<FilePiece> {
    this.#checkName(element);
    switch (element.element) {
      case 'document':
        return;
      case 'entity':
        yield* this.#piece(this.#entities.add(element));
        return;
      case 'relation':
        yield* this.#turnTo('relation');
        yield* this.#piece(this.#relations.add(element));
        return;
      case 'claim':
        yield* this.#turnTo('claim');
        for (const row of rowsOf(element)) yield* this.#piece(this.#claims.add(row));
        return;
      default:
        invariant(false, 'a format is given apart only what it asks for');
    }
  }

  *end(): Generator<FilePiece> {
    yield* this.#turnTo('claim');
    yield* this.#piece(this.#claims.end());
  }

  *#turnTo(section: Section): Generator<FilePiece> {
    if (this.#section === 'entity' && section !== 'entity') {
      yield* this.#piece(this.#entities.end());
      this.#section = 'relation';
    }
    if (this.#section === 'relation' && section === 'claim') {
      yield* this.#piece(this.#relations.end());
      this.#section = 'claim';
    }
  }

  *#piece(bytes: Uint8Array | undefined): Generator<FilePiece> {
    if (bytes !== undefined) yield { file: files[this.#section], content: bytes };
  }
}
