/** Forms of a word that agree with a feminine and with a masculine noun. */
export interface Agreeing {
  readonly f: string;
  readonly m: string;
}

/** True if the noun that an Arabic name begins with takes feminine words, as far as its letters tell. */
function isFeminine(name: string): boolean {
  const [noun = '', next = ''] = name.split(' ');
  // An adjective shows the gender of a plural such as الأمم المتحدة.
  const isDescribed = noun.startsWith('ال') && /^ال.+ة$/.test(next);
  return /(?:ة|ات)$/.test(noun) || isDescribed;
}

/** The form that agrees with a name or another noun. */
export const agreeing = ({ f, m }: Agreeing, name: string): string => (isFeminine(name) ? f : m);
