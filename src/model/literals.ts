import { builtInLiterals, type LiteralName } from './built-in-literals.js';
import type { LiteralDeclaration } from './literal-declaration.js';
import { takeOwn } from './own.js';

export type { LiteralName } from './built-in-literals.js';
export type Literal = LiteralDeclaration<LiteralName>;

/** The literal predicates: those of the package, then those of the vocabulary. */
export const literals: readonly Literal[] = [...builtInLiterals, ...takeOwn().literals];
