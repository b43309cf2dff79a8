import { describe, expect, it } from '@jest/globals';
import { anonymous, hasRole, roles } from '../../../src/shared/viewer.js';

describe('a viewer', () => {
  it.each(roles.map((role, at) => [role, roles.slice(0, at + 1)] as const))(
    'who is %s has the roles %j',
    (role, held) => {
      expect(roles.filter((needed) => hasRole({ name: 'a', role }, needed))).toEqual(held);
    },
  );

  it.each([anonymous, undefined, { name: 'a' }])('like %j has none', (viewer) => {
    expect(roles.some((needed) => hasRole(viewer, needed))).toBe(false);
  });
});
