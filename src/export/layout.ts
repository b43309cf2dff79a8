import type { Document, Element, Entity, Header, Relation } from './element.js';

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

export type Item = Exclude<Element, Header>;

/** The text of one item in the section of its own. */
export function writeItem(layout: Layout, item: Item, index: number): string {
  switch (item.element) {
    case 'document':
      return layout.document.write(item, index);
    case 'entity':
      return layout.entity.write(item, index);
    case 'relation':
      return layout.relation.write(item, index);
  }
}
