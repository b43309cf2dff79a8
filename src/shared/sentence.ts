/** The names that a sentence of a relation is filled with. */
export interface SentenceParts {
  readonly source: string;
  readonly target: string;
  readonly role: string | null;
}

/**
 * A template such as `{source} spoke at {target} ({role})` with its names in place; without a role the
 * parenthesis for it goes too.
 */
export function fillSentence(template: string, { source, target, role }: SentenceParts): string {
  return template
    .replace(' ({role})', () => (role === null ? '' : ` (${role})`))
    .replace('{source}', () => source)
    .replace('{target}', () => target)
    .replace('{role}', () => role ?? '—');
}
