import type { LimitsConfig } from '../../config/limits-config.js';
import type { OperationLimits } from '../../operations/check-operation.js';
import { aliasLimit } from '../limits/aliases.js';
import { depthLimit } from '../limits/depth.js';
import { directiveLimit } from '../limits/directives.js';
import { nameLimit } from '../limits/names.js';
import { rootFieldLimit } from '../limits/root-fields.js';
import { sentenceOfTokenLimit, tokenLimit } from '../limits/tokens.js';

/** The limits of a server that need no variables. */
export function documentLimits({
  maxTokens,
  maxDepth,
  maxAliases,
}: Pick<LimitsConfig, 'maxTokens' | 'maxDepth' | 'maxAliases'>): OperationLimits {
  return {
    parseOptions: tokenLimit(maxTokens),
    rules: [
      depthLimit(maxDepth),
      aliasLimit(maxAliases),
      rootFieldLimit(20),
      directiveLimit(50),
      nameLimit(200),
    ],
    explain: sentenceOfTokenLimit,
  };
}
