import neo4j from 'neo4j-driver';
import { answerOnce } from './answer.js';
import type { Neo4jTask } from './tasks.js';
import { watchUsage } from './usage.js';

/** A program: lets a bare session stream the rows of statements, looks at no value, and tells what that took. */
answerOnce(async (message) => {
  const { url, user, password, statements } = message as Neo4jTask;
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  await driver.getServerInfo(); // connects
  const session = driver.session({ defaultAccessMode: 'READ' });
  const usage = await watchUsage(async (onPiece) => {
    for (const statement of statements)
      await new Promise<void>((resolve, reject) => {
        session.run(statement).subscribe({
          onNext: () => {
            onPiece(1);
          },
          onCompleted: () => {
            resolve();
          },
          onError: reject,
        });
      });
  });
  await session.close();
  await driver.close();
  return usage;
});
