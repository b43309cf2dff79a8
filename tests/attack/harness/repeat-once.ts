import { jest } from '@jest/globals';

// What is measured is measured on whatever machine this is: an attack that succeeds is repeated once, and counts if it
// succeeds again. ATTACK_REPEATS=0 shows each at once.
jest.retryTimes(Number(process.env['ATTACK_REPEATS'] ?? 1), { logErrorsBeforeRetry: true });
