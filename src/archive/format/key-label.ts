import { unique } from '../../store/definitions.js';

/** Labels whose nodes the store finds by their id without a scan. */
export const keyLabels: readonly string[] = unique
  .filter(([, property]) => property === 'id')
  .map(([label]) => label);

/** The label of a node under which its id is unique; undefined if it has no label. */
export function keyLabelOf(labels: readonly string[]): string | undefined {
  return keyLabels.find((label) => labels.includes(label)) ?? labels.toSorted()[0];
}
