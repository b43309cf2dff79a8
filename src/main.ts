import { serveGraph } from './app/serve-graph.js';
import { readConfig } from './config/config.js';
import { KnownError } from './shared/errors.js';

try {
  await serveGraph(readConfig(process.env));
} catch (error) {
  if (!(error instanceof KnownError)) throw error;
  console.error(error.message);
  process.exit(1);
}
