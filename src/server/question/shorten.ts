const maxEntries = 10;
const maxCharacters = 100;

/** The value as JSON can show it, long texts and lists cut with a word on what is left out. */
export function shorten(value: unknown): unknown {
  if (typeof value === 'string') return shortenText(value);
  if (Array.isArray(value)) {
    const shown = value.slice(0, maxEntries).map(shorten);
    const left = value.length - shown.length;
    return left > 0 ? [...shown, `… ${left} more`] : shown;
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shorten(inner)]));
  return value;
}

function shortenText(text: string): string {
  const characters = Array.from(text.slice(0, 2 * maxCharacters + 2));
  if (characters.length <= maxCharacters) return text;
  return `${characters.slice(0, maxCharacters).join('')}…`;
}
