import type { Tool } from './tool.js';
import { common } from './tools/common.js';
import { conflicts } from './tools/conflicts.js';
import { edition } from './tools/edition.js';
import { entity } from './tools/entity.js';
import { evidence } from './tools/evidence.js';
import { paths } from './tools/paths.js';
import { search } from './tools/search.js';
import { timeline } from './tools/timeline.js';

/** All tools, in the order in which an agent reads them. */
export const tools: readonly Tool[] = [
  ...[search, entity, evidence, paths, common, timeline, conflicts, edition],
];
