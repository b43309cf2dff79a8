import grafeo from '@grafeo-db/js';
import { answerOnce } from './answer.js';
import type { EmbeddedTask } from './tasks.js';
import { watchUsage } from './usage.js';

/** A program: lets the engine itself give the rows of statements, each whole, and tells what that took. */
answerOnce(async (message) => {
  const { file, statements } = message as EmbeddedTask;
  const database = grafeo.GrafeoDB.create(file);
  const usage = await watchUsage(async (onPiece) => {
    for (const statement of statements) {
      const rows: unknown = (await database.executeCypher(statement)).rows();
      if (!Array.isArray(rows)) throw new Error('The engine gave no rows.');
      onPiece(rows.length);
    }
  });
  database.close();
  return usage;
});
