/**
 * To be imported before the engine, which reads this once, when it is loaded.
 *
 * Statements run in threads of their own, as many at once as there are. The engine's other threads, by default as many
 * as there are processors, only pass them on and the answers back; with more than one, they wake each other at every
 * statement, which takes longer than a short one.
 */
// eslint-disable-next-line no-restricted-properties -- written for the engine, which has no other way to be told; nothing of ours reads it
process.env['TOKIO_WORKER_THREADS'] ??= '1';
