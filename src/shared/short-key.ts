import { hash } from 'node:crypto';

const maxLength = 500;

/** A key that is equal for equal texts and never long: the text itself, or the SHA-256 of one that is. */
export function shortKey(text: string): string {
  return text.length <= maxLength ? text : hash('sha256', text, 'base64url');
}
