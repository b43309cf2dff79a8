import { invariant } from '../../shared/errors.js';
import type { Element, Header, Item } from '../element.js';
import type { FilePiece } from '../../shared/zip.js';
import { checkHeader, createNameCheck } from './check-names.js';

type SectionName = Item['element'];
type ItemOf<Name extends SectionName> = Extract<Item, { readonly element: Name }>;

/** A file as lists in their order: a format only defines the text around and in them. */
export type Layout = {
  readonly [Name in 'document' | 'entity' | 'relation']: Section<ItemOf<Name>>;
} & {
  /** A list of separate elements. */
  readonly [Name in 'claim' | 'evidence' | 'mention']?: Section<ItemOf<Name>>;
};

interface Section<T> {
  /** Text before the list, even an empty one. */
  readonly open?: string;
  /** The text of one item; `index` counts from 0. */
  write(item: T, index: number): string;
  /** Text between two items. */
  readonly separator?: string;
  /** Text after the list, even an empty one. */
  close?(): string;
}

export type LayoutOf = (header: Header) => Layout;

/** Approximate length of a piece (UTF-16 units): fewer wake-ups for the consumer, and no more read ahead than that. */
const pieceLength = 32_768;

const order = ['document', 'entity', 'relation', 'claim', 'evidence', 'mention'] as const;

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
  files: Readonly<Partial<Record<SectionName, string>>>,
  layoutOf: LayoutOf,
): AsyncGenerator<FilePiece> {
  for await (const { section, text } of writeSections(elements, layoutOf)) {
    const file = files[section];
    invariant(file, 'each section of a format of several files has one');
    yield { file, content: text };
  }
}

/** The text before the first item is sent at once, so that a waiting client sees the beginning. */
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
  while (!writer.isLast) yield writer.turn();
  writer.close();
  yield writer.take();
}

/** Walks through the sections of a layout once, gathering text until it is taken. */
class SectionWriter {
  readonly #layout: Layout;
  readonly #sections: readonly SectionName[];
  readonly #checkName = createNameCheck();
  #place = 0;
  #index = 0;
  #text: string;

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#sections = order.filter((name) => name in layout);
    this.#text = layout.document.open ?? '';
  }

  get section(): SectionName {
    const section = this.#sections[this.#place];
    invariant(section, 'the elements of an export come in their order');
    return section;
  }

  get isLast(): boolean {
    return this.#place === this.#sections.length - 1;
  }

  get length(): number {
    return this.#text.length;
  }

  write(item: Item): void {
    this.#checkName(item);
    // The section is that of the item, so it can write the item.
    const section = this.#layout[item.element] as Section<Item> | undefined;
    invariant(section, 'a format is given apart only what it asks for');
    if (this.#index > 0) this.#text += section.separator ?? '';
    this.#text += section.write(item, this.#index);
    this.#index += 1;
  }

  close(): void {
    this.#text += this.#layout[this.section]?.close?.() ?? '';
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
    this.#text = this.#layout[this.section]?.open ?? '';
    return piece;
  }
}
