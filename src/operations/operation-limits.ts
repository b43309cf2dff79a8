import type { ParseOptions, ValidationRule } from 'graphql';

/** What bounds an operation whatever its variables are: how its text is parsed, and the rules that it must pass. */
export interface OperationLimits {
  readonly parseOptions: ParseOptions;
  readonly rules: readonly ValidationRule[];
  /** The sentence for an error of parsing that comes from these limits; undefined for any other. */
  readonly explain: (error: unknown) => string | undefined;
}

/** No limits but those of the schema. */
export const unlimited: OperationLimits = {
  parseOptions: {},
  rules: [],
  explain: () => undefined,
};
