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

/** The text under a node as a browser shows it: white space is one space, and each paragraph is a line. */
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
      for (const child of [...node.childNodes].reverse()) waiting.push(child);
    }
  }
  endLine();
  return lines.map((each) => `${each}\n`).join('');
}
