/** `Content-Disposition` for a download: the name in ASCII for old clients, and unchanged (RFC 5987, RFC 6266). */
export function contentDisposition(name: string): string {
  return `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encode(name)}`;
}

/** Percent-encoded except for the `attr-char` of RFC 5987; half a surrogate pair becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
