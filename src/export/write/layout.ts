import { invariant } from '../../shared/errors.js';
import type { Document, Element, Entity, Header, Item, Relation } from '../element.js';
import type { FilePiece } from '../format.js';
import { checkHeader, createNameCheck } from './check-names.js';

/** A file as three lists in their order: a format says only what stands around and in them. */
export interface Layout {
  readonly document: Section<Document>;
  readonly entity: Section<Entity>;
  readonly relation: Section<Relation>;
}

interface Section<T> {
  /** Stands before the list, an empty one too. */
  readonly open?: string;
  /** The text of one item; `index` counts from 0. */
  write(item: T, index: number): string;
  /** Stands between two items. */
  readonly separator?: string;
  /** Stands after the list, an empty one too. */
  close?(): string;
}

export type LayoutOf = (header: Header) => Layout;

/** Pieces are about this long (UTF-16 units): fewer wake-ups for the consumer, and no more read ahead than that. */
const pieceLength = 32_768;

const order = ['document', 'entity', 'relation'] as const;
type SectionName = Item['element'];

interface SectionPiece {
  readonly section: SectionName;
  readonly text: string;
}

/** The pieces of a format of one text. */
export async function* writeText(
  elements: AsyncIterable<Element>,
  layoutOf: LayoutOf,
): AsyncGenerator<string> {
  for await (const { text } of writeSections(elements, layoutOf)) yield text;
}

/** The pieces of a format that gives each section a file of its own. */
export async function* writeFiles(
  elements: AsyncIterable<Element>,
  files: Readonly<Record<SectionName, string>>,
  layoutOf: LayoutOf,
): AsyncGenerator<FilePiece> {
  for await (const { section, text } of writeSections(elements, layoutOf))
    yield { file: files[section], text };
}

/** What stands before the first item goes out at once: a client that waits sees that it began. */
async function* writeSections(
  elements: AsyncIterable<Element>,
  layoutOf: LayoutOf,
): AsyncGenerator<SectionPiece> {
  let writer: SectionWriter | undefined;
  for await (const element of elements) {
    if (element.element === 'header') {
      invariant(writer === undefined, 'an export has one header');
      checkHeader(element);
      writer = new SectionWriter(layoutOf(element));
      yield writer.take();
    } else {
      invariant(writer, 'the header of an export comes first');
      while (writer.section !== element.element) yield writer.turn();
      writer.write(element);
      if (writer.length >= pieceLength) yield writer.take();
    }
  }
  invariant(writer, 'an export has a header');
  while (writer.section !== 'relation') yield writer.turn();
  writer.close();
  yield writer.take();
}

/** Goes through the sections of a layout once, gathering text until it is taken. */
class SectionWriter {
  readonly #layout: Layout;
  readonly #checkName = createNameCheck();
  #place = 0;
  #index = 0;
  #text: string;

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#text = layout.document.open ?? '';
  }

  get section(): SectionName {
    const section = order[this.#place];
    invariant(section, 'the elements of an export come in their order');
    return section;
  }

  get length(): number {
    return this.#text.length;
  }

  write(item: Item): void {
    this.#checkName(item);
    if (this.#index > 0) this.#text += this.#layout[this.section].separator ?? '';
    this.#text += writeItem(this.#layout, item, this.#index);
    this.#index += 1;
  }

  close(): void {
    this.#text += this.#layout[this.section].close?.() ?? '';
  }

  take(): SectionPiece {
    const piece = { section: this.section, text: this.#text };
    this.#text = '';
    return piece;
  }

  /** The rest of the section; the next one is open after it. */
  turn(): SectionPiece {
    this.close();
    const piece = this.take();
    this.#place += 1;
    this.#index = 0;
    this.#text = this.#layout[this.section].open ?? '';
    return piece;
  }
}

/** The text of one item in the section of its own. */
function writeItem(layout: Layout, item: Item, index: number): string {
  switch (item.element) {
    case 'document':
      return layout.document.write(item, index);
    case 'entity':
      return layout.entity.write(item, index);
    case 'relation':
      return layout.relation.write(item, index);
  }
}
