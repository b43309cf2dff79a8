import mammoth from 'mammoth';
import type { ReadForm } from '../document-text.js';
import { readerFailed, unreadable } from '../limits.js';
import { unpackParts, type Parts } from './unpack-parts.js';

/**
 * The paragraphs of a Word document, including tables and notes; a note stands after the paragraph that refers to it.
 *
 * @throws KnownError for another kind of zip, a damaged one, or one above the limits of a document
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadForm> {
  const parts = await unpackParts(bytes, /^(?:mimetype|.+\.(?:xml|rels))$/);
  if (!parts.names.has('word/document.xml')) throw unreadable(`The document is ${nameOf(parts)}.`);
  const document = await extract(parts);
  const writer = new Writer(document, hiddenStylesIn(parts));
  writer.write(document);
  const core = parts.texts.get('docProps/core.xml') ?? '';
  return {
    text: writer.text,
    title: elementIn(core, 'dc:title'),
    warnings:
      writer.hidden === 0 ? [] : [`Hidden text of ${String(writer.hidden)} words was left out.`],
  };
}

/** Other kinds of zip by a file in them or by their type, each with a way to convert it. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook/m, 'a spreadsheet (XLSX): save its table as CSV'],
  [/^ppt\/presentation/m, 'a presentation (PPTX): save it as PDF'],
  [/opendocument\.text/, 'an OpenDocument text (ODT): save it as DOCX'],
  [/opendocument\.spreadsheet/, 'an OpenDocument spreadsheet (ODS): save its table as CSV'],
  [/opendocument\.presentation/, 'an OpenDocument presentation (ODP): save it as PDF'],
  [/epub\+zip/, 'an e-book (EPUB): save its pages as PDF or HTML'],
  [/^Index\/.*\.iwa$/m, 'an iWork document: save it as DOCX or PDF'],
];

function nameOf({ names, texts }: Parts): string {
  const seen = `${texts.get('mimetype') ?? ''}\n${[...names].join('\n')}`;
  return (
    others.find(([mark]) => mark.test(seen))?.[1] ??
    'a zip, but no Word document (DOCX): unpack it, and ingest each file of its own'
  );
}

/** The parts of a document of the library that are read. */
interface Part {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Part[];
  readonly highlight?: string | null;
  readonly styleId?: string | null;
}

interface Whole extends Part {
  readonly notes: { resolve(reference: Part): { readonly body: readonly Part[] } };
}

async function extract({ names, texts }: Parts): Promise<Whole> {
  const file = {
    exists: (name: string) => names.has(name),
    read: (name: string) => Promise.resolve(markHidden(texts.get(name) ?? '')),
  };
  let found: Whole | undefined;
  const transformDocument = (document: Whole) => {
    found = document;
    return { ...document, children: [] };
  };
  try {
    // The library takes unpacked files too, which its types leave out.
    await mammoth.convertToHtml({ file } as never, { transformDocument });
  } catch (cause) {
    throw readerFailed(cause);
  }
  if (!found) throw unreadable('The document is damaged: its reader gave nothing.');
  return found;
}

/** A colour that no document has: the library reads highlights and not what is hidden. */
const hiddenMark = 'multaqa-hidden';
const vanishing = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/g;

function markHidden(xml: string): string {
  return xml.replace(vanishing, `<w:highlight w:val="${hiddenMark}"/>`);
}

function hiddenStylesIn({ texts }: Parts): ReadonlySet<string> {
  const styles = (texts.get('word/styles.xml') ?? '').split('<w:style ').slice(1);
  return new Set(
    styles.flatMap((style) => {
      const isHidden = style.search(vanishing) >= 0;
      return isHidden ? (/w:styleId="([^"]*)"/.exec(style)?.[1] ?? []) : [];
    }),
  );
}

/** Writes a document as text: a line for each paragraph, then one for each note that the paragraph refers to. */
class Writer {
  readonly #notes: Whole['notes'];
  readonly #hiddenStyles: ReadonlySet<string>;
  #waiting: Part[] = [];
  text = '';
  /** Words that the document hides. */
  hidden = 0;

  constructor({ notes }: Whole, hiddenStyles: ReadonlySet<string>) {
    this.#notes = notes;
    this.#hiddenStyles = hiddenStyles;
  }

  write(part: Part): void {
    if (part.type === 'text') this.text += part.value ?? '';
    else if (part.type === 'tab') this.text += '\t';
    else if (part.type === 'break') this.text += ' ';
    else if (part.type === 'noteReference') this.#waiting.push(part);
    else if (this.#isHidden(part)) this.hidden += countWords(part);
    else this.#writeChildren(part);
  }

  #writeChildren(part: Part): void {
    for (const child of part.children ?? []) this.write(child);
    if (part.type !== 'paragraph') return;
    this.#endLine();
    for (const note of this.#waiting.splice(0))
      for (const each of this.#notes.resolve(note).body) this.write(each);
  }

  #endLine(): void {
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n';
  }

  #isHidden({ highlight, styleId }: Part): boolean {
    return highlight === hiddenMark || this.#hiddenStyles.has(styleId ?? '');
  }
}

function countWords({ value = '', children = [] }: Part): number {
  const own = value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return children.reduce((sum, child) => sum + countWords(child), own);
}

function elementIn(xml: string, name: string): string | null {
  const [, content = ''] = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml) ?? [];
  const text = content.replace(
    /&(?:amp|lt|gt|quot|apos);/g,
    (entity) => entities[entity] ?? entity,
  );
  return text.trim() === '' ? null : text.trim();
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
