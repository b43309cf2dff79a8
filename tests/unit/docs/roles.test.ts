import { expect, it } from '@jest/globals';
import { createApi } from '../../../src/api/api.js';
import { readRoles, rolesTable } from '../../fixtures/roles-page.js';

it('the page of limits has the roles of the schema, with the mutations of each', async () => {
  const { schema } = await createApi();
  expect(readRoles()).toBe(await rolesTable(schema));
});
