import { lineOfCells } from './line-of-cells.js';

/** The parts of a page's node that are read. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const [elementNode, textNode] = [1, 3];

/** Inline elements. All others begin a line of their own. */
const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RB RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const unseen = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG MATH IFRAME OBJECT SELECT BUTTON TEXTAREA'.split(' '),
);

const mostNodes = 30;
const longestCell = 200;

/** The parts of a node, last first: of a row of data, one text with its cells apart. */
function partsOf(node: PageNode): readonly PageNode[] {
  const parts = [...node.childNodes].reverse();
  if (node.nodeName.toUpperCase() !== 'TR') return parts;
  const cells = parts.filter(({ nodeName }) => /^T[DH]$/iu.test(nodeName)).reverse();
  if (cells.length < 2 || !cells.every(isPlain)) return parts;
  const textContent = lineOfCells(cells.map((cell) => cell.textContent ?? ''));
  return [{ nodeType: textNode, nodeName: '#text', textContent, childNodes: [] }];
}

/** Whether a cell has a few words of at most one paragraph; a table that lays out a page holds more. */
function isPlain(cell: PageNode): boolean {
  const waiting = [cell];
  let [nodes, blocks] = [0, -1]; // the cell itself is one
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const name = node.nodeName.toUpperCase();
    const isBlock = node.nodeType === elementNode && !inline.has(name);
    nodes += 1;
    blocks += isBlock ? 1 : 0;
    if (nodes > mostNodes || blocks > 1 || unseen.has(name)) return false;
    for (const child of node.childNodes) {
      waiting.push(child);
      if (waiting.length > mostNodes) return false;
    }
  }
  return (cell.textContent ?? '').length <= longestCell;
}

/** The text under a node as a browser shows it: white space is one space, each paragraph is a line, and each row of data. */
export function blockText(root: PageNode): string {
  const lines: string[] = [];
  let line = '';
  const endLine = (): void => {
    const text = line.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  // Not recursive: hostile or careless pages are nested thousands deep.
  const waiting: (PageNode | 'end')[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node === undefined || node === 'end') endLine();
    else if (node.nodeType === textNode) line += node.textContent ?? '';
    else if (node.nodeType === elementNode) {
      const name = node.nodeName.toUpperCase();
      if (unseen.has(name)) continue;
      if (!inline.has(name)) {
        endLine();
        waiting.push('end');
      }
      for (const part of partsOf(node)) waiting.push(part);
    }
  }
  endLine();
  return lines.map((each) => `${each}\n`).join('');
}
