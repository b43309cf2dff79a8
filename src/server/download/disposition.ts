import type { Format } from '../../export/format.js';

/**
 * The `Content-Disposition` under which a browser keeps an export: the name in ASCII for old clients, and as it is
 * (RFC 5987, RFC 6266).
 */
export function dispositionOf(format: Format, dataset: string | undefined): string {
  const isFileSet = 'files' in format;
  const parts = ['multaqa', ...(dataset === undefined ? [] : [dataset])];
  if (isFileSet) parts.push(format.name); // several formats are a zip
  const name = `${parts.join('-')}.${format.extension}`;
  return `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encode(name)}`;
}

/** Percent-encoded but for the `attr-char` of RFC 5987; half a surrogate pair becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
