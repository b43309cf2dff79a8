// Starts the server as a user does, asks it one question over HTTP, and stops it. Node itself loads the
// built code here, which refuses imports that a test runner forgives.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const probe = createServer().listen(0, '127.0.0.1');
await once(probe, 'listening');
const { port } = probe.address();
probe.close();

const server = spawn(process.execPath, ['dist/main.js'], {
  env: { ...process.env, PORT: String(port), STORE: 'embedded:', NODE_ENV: 'development' },
  stdio: ['ignore', 'inherit', 'inherit'],
});
const address = `http://127.0.0.1:${port}`;
const deadline = Date.now() + 60_000;
try {
  while (!(await isReady())) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`);
    if (Date.now() > deadline) throw new Error('The server was not ready within a minute.');
    await sleep(100);
  }
  const query = '{ entity(by: {id: "organization:dco"}) { label(lang: EN) ... on Organization { members { totalCount } } } }';
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = await answer.json();
  if (data?.entity?.members?.totalCount !== 16) throw new Error(`Not the answer: ${JSON.stringify(data)}`);
  const page = await fetch(address);
  if (!page.ok || !(await page.text()).includes('Multaqa')) throw new Error('The page is not served.');
} finally {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const [code] = await ended;
  if (code !== 0) process.exitCode = 1;
}

async function isReady() {
  try {
    return (await fetch(`${address}/health/ready`)).ok;
  } catch {
    return false;
  }
}
