import { workerData } from 'node:worker_threads';
import { installVocabulary, type OwnVocabulary } from '../../model/own.js';

// The thread of `reading-thread.ts`: its work imports the model, which is made from the vocabulary of the process.
installVocabulary(workerData as OwnVocabulary);
// The complaints of libraries are left out of the log: errors come as messages. A stream to the process would keep it running.
process.stderr.write = () => true;
await import('./read-in-thread.js');
