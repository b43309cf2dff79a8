import type { ParseOptions, ValidationRule } from 'graphql';
import type { LimitsConfig } from '../config/limits-config.js';
import { aliasLimit } from './limits/aliases.js';
import { depthLimit } from './limits/depth.js';
import { directiveLimit } from './limits/directives.js';
import { rootFieldLimit } from './limits/root-fields.js';
import { tokenLimit } from './limits/tokens.js';

/** What bounds a document whatever its variables are: how it is parsed, and the rules that it must pass. */
export interface DocumentLimits {
  readonly parseOptions: ParseOptions;
  readonly rules: readonly ValidationRule[];
}

export function documentLimits({
  maxTokens,
  maxDepth,
  maxAliases,
}: Pick<LimitsConfig, 'maxTokens' | 'maxDepth' | 'maxAliases'>): DocumentLimits {
  return {
    parseOptions: tokenLimit(maxTokens),
    rules: [depthLimit(maxDepth), aliasLimit(maxAliases), rootFieldLimit(20), directiveLimit(50)],
  };
}
