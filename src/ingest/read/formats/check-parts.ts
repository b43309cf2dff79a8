import { Parser } from 'htmlparser2';
import { limits, unreadable } from '../limits.js';

/**
 * Counts what a page is made of, before any of it is held: what is nested deeper than any page, or has more parts, takes a
 * time that grows with the square of that. It is taken apart as it is for reading, by the same parser, so that no way of
 * writing it is told as another by the two.
 *
 * @returns whether it is a whole page: a body in an html element
 * @throws KnownError where there is more than in any article
 */
export function checkParts(html: string): boolean {
  const counts = { tags: 0, depth: 0, others: 0 };
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
        if (name === ['html', 'body'][shell.length] && counts.depth === shell.length + 1)
          shell.push(name);
        if (counts.tags > limits.tags) throw tooManyTags();
        if (counts.depth > limits.depth) throw tooDeep();
      },
      onclosetag() {
        counts.depth -= 1;
      },
      onattribute: countOther,
      ontext: countOther,
      oncomment: countOther,
      onprocessinginstruction: countOther,
    },
    { lowerCaseAttributeNames: false, decodeEntities: true },
  );
  for (let at = 0; at < html.length; at += piece) parser.write(html.slice(at, at + piece));
  parser.end();
  return shell.length === 2;
}

/** In UTF-16 units: the parser keeps what it was given until all of that is read. */
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
