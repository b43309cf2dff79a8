import type { Method } from '../model/values/lists.js';

const byMethod: Readonly<Record<Exclude<Method, 'REFERENCE'>, number>> = {
  EXPLICIT: 1,
  RESOLVED: 0.9,
  ATTRIBUTED: 0.8,
  DERIVED: 0.7,
  INFERRED: 0.6,
  CURATED: 1,
  MODEL: 0.5,
};

/** The confidence of a claim by its method, 0 to 1; a reference has more if a second, independent one agrees. */
export function confidenceOf(method: Method, sources: number): number {
  if (method === 'REFERENCE') return sources > 1 ? 0.9 : 0.8;
  return byMethod[method];
}
