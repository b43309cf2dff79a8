import { pageSizes } from '../../fixtures/page-sizes.js';
import type { Measured } from './mark.js';

/** Transfer size of each part of the built explorer. */
export function measureSizes(folder: string): readonly Measured[] {
  return pageSizes(folder).map(({ what, bytes, budget }) => ({
    what,
    value: bytes / 1000,
    unit: 'kB',
    digits: 1,
    ...(budget !== undefined && { mark: { limit: budget / 1000 } }),
  }));
}
