import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import neo4j, { type EagerResult } from 'neo4j-driver';
import { questions } from '../questions/index.js';
import { loginFromEnvironment } from './login.js';
import { tellUrl } from './tell-url.js';

/**
 * A server written by hand for these questions alone: an endpoint of node:http with a path for each, a statement that
 * returns the answer as a map, run as the driver's manual recommends. No GraphQL, no limits, no errors but 500.
 */
const { url, user, password } = loginFromEnvironment();
const driver = neo4j.driver(url, neo4j.auth.basic(user, password), {
  disableLosslessIntegers: true,
});
const statements = new Map(questions.map(({ name, cypher }) => [`/${name}`, cypher]));

const server = createServer((request, response) => {
  answer(request).then(
    (body) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(body);
    },
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
});

async function answer(request: IncomingMessage): Promise<string> {
  const statement = statements.get(request.url ?? '');
  if (statement === undefined) throw new Error('There is no such question.');
  const body = await readBody(request);
  const { variables } = JSON.parse(body) as { variables: Record<string, unknown> };
  const { records } = await driver.executeQuery<EagerResult<{ answer: unknown }>>(
    statement,
    variables,
    { database: 'neo4j', routing: neo4j.routing.READ },
  );
  return JSON.stringify({ data: { answer: records.map((record) => record.get('answer')) } });
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      resolve(body);
    });
    request.on('error', reject);
  });
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('No port was given.');
tellUrl(`http://127.0.0.1:${address.port}/`);
