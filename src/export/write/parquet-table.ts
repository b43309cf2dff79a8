import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet';
import { program } from '../../shared/program.js';
import type { Attribute, AttributeType, AttributeValue } from '../attributes.js';

/** Maximum rows held, as columns, until they are written. */
const rowsPerGroup = 4096;

/** Maximum characters of text held. */
const charactersPerGroup = 4_000_000;

/** A table of Parquet that is written a group of rows at a time, each as soon as it is full. */
export class ParquetTable<T> {
  readonly #attributes: readonly Attribute<T>[];
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  #columns: (AttributeValue | bigint | null)[][];
  #rows = 0;
  #characters = 0;

  constructor(attributes: readonly Attribute<T>[]) {
    this.#attributes = attributes;
    this.#columns = attributes.map(() => []);
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaOf(attributes),
      createdBy: program,
    });
  }

  /** Adds a row; gives the bytes of a group that becomes full with it. */
  add(item: T): Uint8Array | undefined {
    this.#attributes.forEach(({ type, read }, place) => {
      const value = toValue(read(item), type);
      if (typeof value === 'string') this.#characters += value.length;
      this.#columns[place]?.push(value);
    });
    this.#rows += 1;
    const isFull = this.#rows >= rowsPerGroup || this.#characters >= charactersPerGroup;
    return isFull ? this.#writeGroup() : undefined;
  }

  /** The rest of the file. */
  end(): Uint8Array {
    const group = this.#rows > 0 ? this.#writeGroup() : new Uint8Array();
    void this.#writer.finish();
    return Buffer.concat([group, this.#take()]);
  }

  #writeGroup(): Uint8Array {
    const columnData = this.#attributes.map(({ name }, place) => ({
      name,
      data: this.#columns[place] ?? [],
      offsetIndex: false, // they are kept for the end of the file, for which a long one has no room
    }));
    void this.#writer.write({ columnData, rowGroupSize: this.#rows });
    this.#columns = this.#attributes.map(() => []);
    this.#rows = 0;
    this.#characters = 0;
    return this.#take();
  }

  /** Bytes written since the last call; the writer continues after them. */
  #take(): Uint8Array {
    const taken = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    return taken;
  }
}

const types: Readonly<Record<Exclude<AttributeType, 'TEXTS'>, Omit<SchemaElement, 'name'>>> = {
  TEXT: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  DATE: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, // a partial date is no date of Parquet's
  JSON: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  INTEGER: { type: 'INT64' },
  FLOAT: { type: 'DOUBLE' },
  BOOLEAN: { type: 'BOOLEAN' },
};

function schemaOf<T>(attributes: readonly Attribute<T>[]): SchemaElement[] {
  return [
    { name: 'root', num_children: attributes.length },
    ...attributes.flatMap(({ name, type }): SchemaElement[] =>
      type === 'TEXTS'
        ? listOfTexts(name)
        : [{ name, repetition_type: 'OPTIONAL', ...types[type] }],
    ),
  ];
}

function listOfTexts(name: string): SchemaElement[] {
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...types.TEXT },
  ];
}

function toValue(value: AttributeValue | undefined, type: AttributeType) {
  if (value === undefined) return null;
  return type === 'INTEGER' && typeof value === 'number' ? BigInt(value) : value;
}
