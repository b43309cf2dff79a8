import { describe, expect, it } from '@jest/globals';
import { Faults } from '../../../../src/shared/yaml/faults.js';
import { parseYaml } from '../../../../src/shared/yaml/parse-yaml.js';

function read(source: string) {
  const faults = new Faults();
  const { content } = parseYaml('a.yaml', source, faults);
  return {
    content,
    faults: faults.found.map(({ place, reason }) => `${String(place)}: ${reason}`),
  };
}

describe('an alias', () => {
  it.each([
    ['<<: &x {y: *x}\n', 1],
    ['a: 1\nb: &x [*x]\n', 2],
    ['&x\na: *x\n', 2],
    ['a: &x\n  b: &y\n    c: *x\n', 3],
    ['? &x {y: *x}\n: 1\n', 1],
    ['a: &x 1\nb: &x [&y 2, *x]\n', 2],
  ])('within its own anchor is a fault with its line: %j', (source, line) => {
    expect(read(source)).toEqual({
      content: undefined,
      faults: [`a.yaml:${line}: is not YAML: the alias *x lies within its own anchor`],
    });
  });

  it('of a node before it is read', () => {
    expect(read('a: &x [1]\nb: *x\n')).toEqual({ content: { a: [1], b: [1] }, faults: [] });
    const inner = 'a: &x [&x 1, *x]\nb: *x\n';
    expect(read(inner)).toEqual({ content: { a: [1, 1], b: 1 }, faults: [] });
  });

  it('of nothing is a fault', () => {
    expect(read('a: *x\n').faults).toEqual([expect.stringContaining('cannot be resolved')]);
  });
});
