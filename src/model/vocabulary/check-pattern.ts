/** Parts of a pattern: an escape, a class, a bracket of a group, a repeat, or a letter. */
const part = /\\.|\[(?:\\.|[^\]\\])+\]|\((?:\?:)?|\)|[?*+]|\{\d{1,2}(?:,\d{1,2})?\}|[^\\]/gsu;

/** Open repeats that a pattern may have, so that no text takes long to compare. */
const maxOpenRepeats = 3;

/**
 * The fault of a pattern in words; undefined for a sound one: of letters, classes, repeats and groups, without a repeat inside
 * a repeat, so that no text takes long to compare with it.
 */
export function faultOfPattern(pattern: string): string | undefined {
  if (!isRegularExpression(pattern)) return 'is no regular expression';
  const parts = Array.from(pattern.matchAll(part), ([text]) => text);
  const other = parts.find((text) => /^(?:[|^$]|\\[1-9bBkpP])/u.test(text));
  if (other !== undefined) return `has "${other}", which is not taken`;
  if (parts.some((text, at) => isRepeat(text) && parts[at - 1]?.startsWith('(') === true))
    return 'has "(?", which is not taken';
  if (hasNestedRepeat(parts)) return 'has a repeat inside a repeat';
  const openRepeats = parts.filter((text) => /^[*+]/u.test(text)).length;
  return openRepeats > maxOpenRepeats
    ? `has ${openRepeats} of * and +, ${maxOpenRepeats} at most are taken`
    : undefined;
}

const isRepeat = (text: string): boolean => /^[?*+{]/u.test(text);

function hasNestedRepeat(parts: readonly string[]): boolean {
  /** Whether there is a repeat in the whole, then in each group that is open. */
  const repeats = [false];
  for (const [at, text] of parts.entries()) {
    if (text.startsWith('(')) repeats.push(false);
    else if (text === ')') {
      const isRepeating = repeats.pop() === true;
      if (isRepeating && isRepeat(parts[at + 1] ?? '')) return true;
      repeats.push(isRepeating || repeats.pop() === true);
    } else if (isRepeat(text)) repeats.splice(-1, 1, true);
  }
  return false;
}

function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').unicode;
  } catch {
    return false;
  }
}
