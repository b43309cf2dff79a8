// Starts the built server as a user does, on a free port with the seed in memory, hands its address to a function, and stops it in good order.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** Result of `use`, which gets the address and the process; a server that stops in bad order fails the program. */
export async function withBuiltServer(
  use,
  { options = [], env = { ...process.env, NODE_ENV: 'development' } } = {},
) {
  const server = spawn(process.execPath, [...options, 'dist/main.js'], {
    env: { ...env, PORT: '0', STORE: 'embedded:', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await addressOf(server);
    await becomeReady(server, address);
    return await use(address, server);
  } finally {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    const [code] = server.exitCode === null ? await ended : [server.exitCode];
    if (code !== 0) process.exitCode = 1;
  }
}

/** From its log, which is read to its end: a port chosen here could be given to another before the server has it. */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    createInterface(server.stdout)
      .on('line', (line) => {
        const address = /"address":"([^"]+)"/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      })
      .on('close', () => reject(new Error('The server ended before it listened.')));
  });
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
