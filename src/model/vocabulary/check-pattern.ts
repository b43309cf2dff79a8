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
  /** Whether each open group has a repeat in it. */
  const open: boolean[] = [];
  let openRepeats = 0;
  let before: 'group with a repeat' | 'other' = 'other';
  for (const [text] of pattern.matchAll(part)) {
    if (/^[?*+{]/u.test(text)) {
      if (before === 'group with a repeat') return 'has a repeat inside a repeat';
      if (/[*+]/u.test(text)) openRepeats += 1;
      if (open.length > 0) open[open.length - 1] = true;
      before = 'other';
    } else if (text.startsWith('(')) open.push(false);
    else if (text === ')') {
      const hasRepeat = open.pop() === true;
      if (hasRepeat && open.length > 0) open[open.length - 1] = true;
      before = hasRepeat ? 'group with a repeat' : 'other';
    } else if (/^(?:[|^$]|\\[1-9bBkpP])/u.test(text)) return `has "${text}", which is not taken`;
    else before = 'other';
  }
  return openRepeats > maxOpenRepeats
    ? `has ${openRepeats} of * and +, ${maxOpenRepeats} at most are taken`
    : undefined;
}

function isRegularExpression(pattern: string): boolean {
  try {
    return Boolean(new RegExp(`^(?:${pattern})$`, 'u'));
  } catch {
    return false;
  }
}
