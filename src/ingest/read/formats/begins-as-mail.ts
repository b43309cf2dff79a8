/** Fields of a header that programs write and people do not. */
const written = /^(?:message-id|mime-version|received|return-path|delivered-to|dkim-signature):/im;

/**
 * Whether bytes begin like a mail: with fields of a header, some of which only programs write, or with an address, a date and a
 * subject, so that a memo with a few such lines is none.
 *
 * @param head the first bytes, one character each
 */
export function beginsAsMail(head: string): boolean {
  const fields = /^(?:From [^\n]*\n)?((?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+)/.exec(
    head.replace(/\r\n?/g, '\n'),
  )?.[1];
  if (fields === undefined) return false;
  const has = (name: string): boolean => new RegExp(`^${name}:`, 'im').test(fields);
  if (!has('from') || !has('date')) return false;
  return written.test(fields) || (has('subject') && /^from:[^\n]*@/im.test(fields));
}
