import { describe, expect, it } from '@jest/globals';
import { dataPathsIn } from '../../../src/cli/options/data-paths.js';

describe('the data folders of a command line', () => {
  const environment = { DATA: 'of-environment' };

  it.each<readonly [string, readonly string[]]>([
    ['serve', ['of-environment']],
    ['serve --data a', ['a']],
    ['seed --prune --data=a,b --dry-run', ['a', 'b']],
    ['check a b --json', ['a', 'b']],
    ['query --data', []],
  ])('%s', (line, expected) => {
    expect(dataPathsIn(line.split(' '), environment)).toEqual(expected);
  });
});
