import type { PageNode } from './block-text.js';

/** The methods of a parsed page by which parts are taken out. */
export interface Removable extends PageNode {
  readonly isConnected: boolean;
  readonly parentElement: { closest(selector: string): unknown } | null;
  getAttribute(name: string): string | null;
  remove(): void;
}

export interface Searchable {
  querySelectorAll(selector: string): Iterable<Removable>;
}

/** Elements without which nothing is left: some pages hide all of themselves until a script has run. */
const whole = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE']);
const unseen = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;
// cspell:ignore ccpa onetrust cookiebot didomi usercentrics
const ofCookies =
  /(?:^|[\s_-])(?:cookies?|cookie-?(?:bar|banner|consent|notice|law|policy)|consent|gdpr|ccpa|onetrust\S*|cookiebot\S*|didomi\S*|usercentrics\S*)(?=$|[\s_-])/i;
const aboutCookies =
  /\b(?:we|our (?:site|website)|this (?:site|website)|the website) uses? (?:\S+ ){0,3}cookies\b|\b(?:accept|reject|manage) (?:all )?cookies\b|(?:نستخدم|يستخدم (?:هذا )?الموقع|يستعمل (?:هذا )?الموقع)(?: \S+){0,3} ملفات (?:تعريف الارتباط|الارتباط|الكوكيز|كوكيز)/iu;

/** Elements whose own parts are looked at. */
const outer = /^(?:DIV|SECTION|P|UL|OL|ARTICLE|MAIN|TABLE|FORM)$/i;

/** Longest notice in characters: a longer text that has these words is an article about them. */
const longestNotice = 1500;

/**
 * Takes hidden text and notices on cookies out of a page.
 *
 * @returns a sentence that says so, if there was any
 */
export function leaveOut(page: Searchable): string[] {
  const [hidden, notices] = [
    take(page, '[hidden], [style], dialog:not([open])', isHidden),
    take(page, '[id], [class], p, div, section, span, li, button', isNotice),
  ];
  return [
    ...(hidden > 0 ? [`Hidden text of ${String(hidden)} words was left out.`] : []),
    ...(notices > 0 ? [`A notice on cookies of ${String(notices)} words was left out.`] : []),
  ];
}

function take(page: Searchable, selector: string, isTaken: (node: Removable) => boolean): number {
  let words = 0;
  for (const node of [...page.querySelectorAll(selector)]) {
    const isInPage = node.isConnected && !whole.has(node.nodeName.toUpperCase());
    if (!isInPage || !isTaken(node)) continue;
    words += node.textContent?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    node.remove();
  }
  return words;
}

function isHidden(node: Removable): boolean {
  if (node.nodeName.toUpperCase() === 'DIALOG') return true;
  const hidden = node.getAttribute('hidden');
  return (
    (hidden !== null && hidden !== 'until-found') || unseen.test(node.getAttribute('style') ?? '')
  );
}

function isNotice(node: Removable): boolean {
  const names = `${node.getAttribute('id') ?? ''} ${node.getAttribute('class') ?? ''}`;
  const isNamedSo = ofCookies.test(names);
  if (!isNamedSo && [...node.childNodes].some(({ nodeName }) => outer.test(nodeName))) return false;
  const text = shortTextOf(node);
  return text !== undefined && (isNamedSo || aboutCookies.test(text));
}

/** The text of a node; undefined if it is longer than a notice, which is found without reading it to its end. */
function shortTextOf(node: PageNode): string | undefined {
  let text = '';
  const waiting: PageNode[] = [node];
  for (let met = 0; waiting.length > 0; met += 1) {
    const next = waiting.pop();
    if (text.length > longestNotice || met > longestNotice) return undefined;
    if (next?.nodeType === textNode) text += next.textContent ?? '';
    else if (next) waiting.push(...[...next.childNodes].slice(0, longestNotice).reverse());
  }
  return text.length > longestNotice ? undefined : text;
}

const textNode = 3;
