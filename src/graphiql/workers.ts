import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphqlWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

function workerFor(label: string): Worker {
  if (label === 'json') return new JsonWorker();
  return label === 'graphql' ? new GraphqlWorker() : new EditorWorker();
}

/** Gives the editor its workers from files of this page, so that nothing comes from another address. */
Object.assign(globalThis, {
  MonacoEnvironment: { getWorker: (_workerId: string, label: string) => workerFor(label) },
});
