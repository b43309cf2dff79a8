import { installVocabularyFor } from './app/install-vocabulary.js';
import { readConfig } from './config/config.js';
import { readDataFolders } from './folder/data-folder.js';
import { KnownError } from './shared/errors.js';

// The model is made when it is first imported, from the vocabulary that is installed by then.
try {
  const config = readConfig(process.env);
  const { data, store, seed } = config;
  await installVocabularyFor({ folders: readDataFolders(data), store, isLoading: seed });
  const { serveGraph } = await import('./app/serve-graph.js');
  await serveGraph(config);
} catch (error) {
  if (!(error instanceof KnownError)) throw error;
  console.error(error.message);
  process.exit(1);
}
