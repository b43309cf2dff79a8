/**
 * To be imported before the engine, which reads this setting once when loaded. Statements run in threads of their own,
 * with as many at once as there are. The engine's other threads, by default one per processor, only pass statements on
 * and answers back. Several of them wake each other at every statement, which takes longer than a short one.
 */
// eslint-disable-next-line no-restricted-properties -- written for the engine, which has no other way to be told; nothing of ours reads it
process.env['TOKIO_WORKER_THREADS'] ??= '1';
