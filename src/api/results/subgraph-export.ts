import { Ctx, Int, ObjectType } from 'type-graphql';
import {
  estimateBytes,
  formats,
  type ChosenPart,
  type Format,
  type Selection,
} from '../../export/index.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { enumOfValues } from '../../model/values/enum-of.js';
import type { Context } from '../context.js';

const enumName = ({ name }: Format): string => name.toUpperCase().replaceAll('-', '_');

/** Names of formats as in `/export/{format}`, by their names in the schema. */
export const ExportFormat = enumOfValues(
  'ExportFormat',
  'A format in which the graph can be taken away.',
  Object.fromEntries(
    formats.map((format) => [enumName(format), [format.name, format.description] as const]),
  ),
  {
    label: ['صيغة التصدير', 'Format'],
    values: Object.fromEntries(
      formats.map((format) => [enumName(format), [`صيغة ${format.name}`, format.name] as const]),
    ),
  },
);

/** Formats that Gephi Lite reads, by file ending. */
const gephiLiteFormats = ['gexf', 'graphml'];

/** An export and its address. */
export interface ExportedPart {
  readonly format: Format;
  readonly selection: Selection & { readonly chosen: ChosenPart };
  /** Path on this server, from the root. */
  readonly path: string;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A part of the graph as a file.' })
export class SubgraphExport {
  readonly #part: ExportedPart;
  readonly #publicUrl: string | undefined;

  constructor(part: ExportedPart, publicUrl: string | undefined) {
    this.#part = part;
    this.#publicUrl = publicUrl;
  }

  @Required(
    () => String,
    'Where it is had by GET, with its claims and evidence, whole even where the budget or the deadline cut the answer short. From the root of this server where its own address is not set.',
  )
  get url(): string {
    return (this.#publicUrl ?? '') + this.#part.path;
  }

  @Optional(
    () => String,
    'Opens it in Gephi Lite, whose page fetches it from the address of this server; null where that is not set, and for formats that Gephi Lite does not read.',
  )
  get gephiLiteUrl(): string | null {
    if (this.#publicUrl === undefined || !gephiLiteFormats.includes(this.#part.format.name))
      return null;
    return `https://gephi.org/gephi-lite/?${new URLSearchParams({ file: this.url }).toString()}`;
  }

  @Required(() => Int, 'About how many bytes it has, not compressed on the way; from a sample.')
  byteEstimate(@Ctx() { store, signal, iriBase, viewer }: Context): Promise<number> {
    const { format, selection } = this.#part;
    return estimateBytes(store, format, { ...selection, iriBase, viewer }, { signal });
  }
}
