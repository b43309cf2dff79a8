import { workerData } from 'node:worker_threads';
import { installVocabulary, type OwnVocabulary } from '../../model/own.js';

// The thread of `reading-thread.ts`: its work imports the model, which is made from the vocabulary of the process.
installVocabulary(workerData as OwnVocabulary);
await import('./read-in-thread.js');
