import { buckets } from './buckets.js';
import { changes } from './changes.js';
import type { Check } from './check.js';
import { dates } from './dates.js';
import { decisions } from './decisions.js';
import { definitions } from './definitions.js';
import { engine } from './engine.js';
import { evidence } from './evidence.js';
import { judgements } from './judgements.js';
import { stored } from './layout.js';
import { links } from './links.js';
import { order } from './order.js';
import { projection } from './projection.js';
import { restore } from './restore.js';
import { seed } from './seed.js';
import { spans } from './spans.js';
import { support } from './support.js';

/** All checks of a graph in their order. */
export const checks: readonly Check[] = [
  engine,
  restore,
  stored,
  definitions,
  buckets,
  changes,
  seed,
  evidence,
  support,
  dates,
  spans,
  links,
  decisions,
  judgements,
  order,
  projection,
];
