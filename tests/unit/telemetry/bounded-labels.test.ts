import { describe, expect, it } from '@jest/globals';
import { BoundedLabels } from '../../../src/telemetry/bounded-labels.js';

describe('BoundedLabels', () => {
  it('keeps the first labels and calls all later ones other', () => {
    const labels = new BoundedLabels(2);
    const given = ['a', 'b', 'c', 'a', 'd'].map((text) => labels.labelOf(text));
    expect(given).toEqual(['a', 'b', 'other', 'a', 'other']);
  });
});
