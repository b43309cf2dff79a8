import { jest } from '@jest/globals';

// Any machine may run the attacks: one that succeeds is repeated once, and counts if it succeeds again.
// ATTACK_REPEATS=0 shows each at once.
jest.retryTimes(Number(process.env['ATTACK_REPEATS'] ?? 1), { logErrorsBeforeRetry: true });
