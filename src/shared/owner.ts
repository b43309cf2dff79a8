/** Header by which the owner of a graph names the author of a change to the server that has it open. */
export const authorHeader = 'x-multaqa-author';

/** Maximum characters of an author. */
const longestAuthor = 200;

/** The value of the header for an author. */
export function writeAuthor(author: string): string {
  return encodeURIComponent(author);
}

/** The author that the value of the header names; undefined if it names none. */
export function readAuthor(value: string): string | undefined {
  try {
    const author = decodeURIComponent(value).trim();
    const isName = author !== '' && author.length <= longestAuthor && !/\p{C}/u.test(author);
    return isName ? author : undefined;
  } catch {
    return undefined;
  }
}
