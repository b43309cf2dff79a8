import { documentAttributes, entityTable, headerFacts, relationTable } from '../attributes.js';
import { claimRowAttributes, mentionAttributes, rowsOf, type ClaimRow } from '../claim-table.js';
import type { Document, Element, Entity, Header, MentionApart, Relation } from '../element.js';
import type { FileSetFormat } from '../format.js';
import type { FilePiece } from '../../shared/zip.js';
import { checkHeader, createNameCheck } from '../write/check-names.js';
import { toJson } from '../write/json.js';
import { ParquetTable } from '../write/parquet-table.js';
import { aboutFile } from '../write/tables.js';
import { invariant } from '../../shared/errors.js';

const files = {
  document: 'documents.parquet',
  entity: 'nodes.parquet',
  relation: 'edges.parquet',
  claim: 'claims.parquet',
  mention: 'mentions.parquet',
} as const;

/** Sections in the order of the elements. */
const sections = ['document', 'entity', 'relation', 'claim', 'mention'] as const;

type Section = keyof typeof files;

interface RowOf {
  readonly document: Document;
  readonly entity: Entity;
  readonly relation: Relation;
  readonly claim: ClaimRow;
  readonly mention: MentionApart;
}

/** Typed tables; a row of claims is a claim with one piece of its evidence, and names its document by the id. */
export const parquet: FileSetFormat = {
  name: 'parquet',
  label: { ar: 'جداول Parquet', en: 'Parquet tables' },
  mediaType: 'application/zip',
  extension: 'zip',
  description:
    'Parquet tables of nodes, edges, claims, mentions and documents: DuckDB, polars, pandas, Spark.',
  apart: ['claim', 'mention'],
  files: [aboutFile, ...Object.values(files)],
  write,
};

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
  readonly #tables: { readonly [Name in Section]: ParquetTable<RowOf[Name]> };
  #place = 0;

  constructor(header: Header) {
    this.#tables = {
      document: new ParquetTable(documentAttributes),
      entity: new ParquetTable(entityTable(header)),
      relation: new ParquetTable(relationTable),
      claim: new ParquetTable<ClaimRow>(claimRowAttributes),
      mention: new ParquetTable(mentionAttributes),
    };
  }

  *add(element: Exclude<Element, Header>): Generator<FilePiece> {
    this.#checkName(element);
    invariant(element.element !== 'evidence', 'a format is given apart only what it asks for');
    while (this.#section !== element.element) yield* this.#turn();
    const rows = element.element === 'claim' ? rowsOf(element) : [element];
    // The section is that of the element, so its table takes these rows.
    const table = this.#tables[element.element] as ParquetTable<unknown>;
    for (const row of rows) yield* this.#piece(table.add(row));
  }

  *end(): Generator<FilePiece> {
    while (this.#place < sections.length) yield* this.#turn();
  }

  get #section(): Section {
    const section = sections[this.#place];
    invariant(section, 'the elements of an export come in their order');
    return section;
  }

  *#turn(): Generator<FilePiece> {
    yield* this.#piece(this.#tables[this.#section].end());
    this.#place += 1;
  }

  *#piece(bytes: Uint8Array | undefined): Generator<FilePiece> {
    if (bytes !== undefined) yield { file: files[this.#section], content: bytes };
  }
}
