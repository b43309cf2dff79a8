import type { Token } from './tokens.js';

/** Items between two brackets, with the kind of brackets. */
export interface Group {
  readonly kind: 'group';
  readonly open: '(' | '[' | '{';
  readonly items: Items;
}

export type Item = Token | Group;
export type Items = readonly Item[];

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The tokens with everything in brackets gathered into groups; an unclosed bracket ends at the end. */
export function group(tokens: readonly Token[]): Items {
  let at = 0;
  const gather = (end: string | undefined): Items => {
    const items: Item[] = [];
    for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
      at += 1;
      if (token.kind === 'symbol' && token.text === end) break;
      const close = token.kind === 'symbol' ? closing[token.text] : undefined;
      items.push(
        close === undefined ? token : { kind: 'group', open: openOf(token), items: gather(close) },
      );
    }
    return items;
  };
  return gather(undefined);
}

function openOf({ text }: Token): Group['open'] {
  return text === '(' || text === '[' ? text : '{';
}

export function isGroup(item: Item | undefined, open?: Group['open']): item is Group {
  return item?.kind === 'group' && (open === undefined || item.open === open);
}

/** True for one of these words in any case. */
export function isWord(item: Item | undefined, ...words: readonly string[]): boolean {
  if (item?.kind !== 'word') return false;
  return words.length === 0 || words.includes(item.text.toUpperCase());
}

export function isSymbol(item: Item | undefined, ...symbols: readonly string[]): boolean {
  return item?.kind === 'symbol' && symbols.includes(item.text);
}

/** The name if the items are one name alone. */
export function nameOf(item: Item | undefined): string | undefined {
  return item?.kind === 'word' ? item.text : undefined;
}

/** The parts between commas. */
export function split(items: Items): readonly Items[] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (isSymbol(item, ',')) parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts;
}

/** True if any item passes, at any depth. */
export function someItem(
  items: Items,
  passes: (item: Item, at: number, among: Items) => boolean,
): boolean {
  for (const list of lists(items)) if (list.some(passes)) return true;
  return false;
}

/** True if the name occurs anywhere as a variable and not as a property, label or key. */
export function mentions(items: Items, name: string): boolean {
  return someItem(
    items,
    (item, i, among) =>
      nameOf(item) === name && !isSymbol(among[i - 1], '.', ':') && !isSymbol(among[i + 1], ':'),
  );
}

/** The items and those of every group in them, one list after another, the outer ones first. */
export function* lists(items: Items): Generator<Items> {
  yield items;
  for (const item of items) if (isGroup(item)) yield* lists(item.items);
}

/** The text with one space between tokens, `''` for every string and `""` for the empty one. */
export function print(items: Items): string {
  return items
    .map((item) => {
      if (item.kind === 'group')
        return `${item.open} ${print(item.items)} ${closing[item.open] ?? ''}`;
      if (item.kind !== 'string') return item.text;
      return item.text.length === 2 ? '""' : "''";
    })
    .join(' ')
    .replace(/ {2,}/g, ' ');
}
