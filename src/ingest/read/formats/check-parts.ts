import { Parser } from 'htmlparser2';
import { limits, unreadable } from '../limits.js';

export interface Shape {
  /** True for a body in an html element. */
  readonly isWhole: boolean;
  /** True if its tags and words are nested deeper, on average, than those of a page that people write. */
  readonly isDeep: boolean;
}

/**
 * Counts the parts of a page before any of it is held: reading time grows with the square of excessive nesting or parts. Uses
 * the same parser as the reader, so that both understand any markup alike.
 *
 * @throws KnownError above the limits of an article
 */
export function checkParts(html: string): Shape {
  const counts = { tags: 0, depth: 0, others: 0, nested: 0 };
  const shell: string[] = [];
  const countOther = (): void => {
    counts.others += 1;
    if (counts.others > limits.parts) throw tooMany();
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        counts.tags += 1;
        counts.depth += 1;
        counts.nested += counts.depth * lengthOfTag;
        if (name === ['html', 'body'][shell.length] && counts.depth === shell.length + 1)
          shell.push(name);
        if (counts.tags > limits.tags) throw tooManyTags();
        if (counts.depth > limits.depth) throw tooDeep();
      },
      onclosetag() {
        counts.depth -= 1;
      },
      onattribute: countOther,
      ontext(text) {
        counts.nested += counts.depth * text.length;
        countOther();
      },
      oncomment: countOther,
      onprocessinginstruction: countOther,
    },
    { lowerCaseAttributeNames: false, decodeEntities: true },
  );
  for (let at = 0; at < html.length; at += piece) parser.write(html.slice(at, at + piece));
  parser.end();
  const isDeep = counts.nested > limits.meanDepth * Math.max(html.length, piece);
  return { isWhole: shell.length === 2, isDeep };
}

/** In UTF-16 units, with its end. */
const lengthOfTag = 20;

/** In UTF-16 units: the parser keeps its input until all of it is read. */
const piece = 65_536;

function tooManyTags(): Error {
  return unreadable(`The page exceeds the limit of ${String(limits.tags)} tags.`);
}

function tooDeep(): Error {
  return unreadable(
    `The tags of the page are nested deeper than the limit of ${String(limits.depth)}.`,
  );
}

function tooMany(): Error {
  return unreadable(
    `The page exceeds the limit of ${String(limits.parts)} attributes, comments and pieces of text.`,
  );
}
