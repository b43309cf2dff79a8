import { expect, jest } from '@jest/globals';

// A test of a server, a store or a browser may be late once beside the other workers: CI tries it again, and prints the first
// failure. Tests that draw their values have no second try, which would draw others.
const { testPath = '' } = expect.getState();
if (process.env['CI'] !== undefined && !/\/tests\/(unit|property)\//.test(testPath))
  jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
