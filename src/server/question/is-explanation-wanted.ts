/** Whether a client asks for the statements behind its answer: by `x-explain: 1` or by `extensions: {explain: true}`. */
export function isExplanationWanted(
  header: unknown,
  extensions: Readonly<Record<string, unknown>> | undefined,
): boolean {
  return header === '1' || extensions?.['explain'] === true;
}
