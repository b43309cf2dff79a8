// Starts the built server as a user does, on a free port with the seed in memory, hands its address to a function, and stops it in good order.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Result of `use`, which gets the address and the process; a server that stops in bad order fails the program. */
export async function withBuiltServer(
  use,
  { options = [], env = { ...process.env, NODE_ENV: 'development' } } = {},
) {
  const port = await findFreePort();
  const server = spawn(process.execPath, [...options, 'dist/main.js'], {
    env: { ...env, PORT: String(port), STORE: 'embedded:' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  try {
    await becomeReady(server, address);
    return await use(address, server);
  } finally {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    const [code] = server.exitCode === null ? await ended : [server.exitCode];
    if (code !== 0) process.exitCode = 1;
  }
}

async function findFreePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

async function becomeReady(server, address) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const response = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (response?.ok) return;
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`);
    if (Date.now() > deadline) throw new Error('The server was not ready within a minute.');
    await sleep(100);
  }
}
