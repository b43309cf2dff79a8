import { hash } from 'node:crypto';

const maxLength = 500;

/** A short key, equal for equal texts: the text itself, or its SHA-256 if it is long. */
export function shortKey(text: string): string {
  return text.length <= maxLength ? text : hash('sha256', text, 'base64url');
}
