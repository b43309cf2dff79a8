import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../src/config/config.js';
import { doorNames } from '../../../src/config/doors-config.js';

describe('DOORS', () => {
  it.each([
    [{}, doorNames],
    [{ DOORS: 'none' }, []],
    [{ DOORS: ' openapi ' }, ['openapi']],
  ])('%j opens %j', (environment, doors) => {
    expect(readConfig(environment).doors).toEqual(doors);
  });

  it('refuses a door that does not exist', () => {
    expect(() => readConfig({ DOORS: 'openapi,gopher' })).toThrow(
      /^DOORS takes .*openapi.*, or none alone, but holds "gopher"\.$/,
    );
  });
});
