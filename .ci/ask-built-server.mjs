// Asks the built server one question over HTTP, and as an agent by its tools, over HTTP and stdio. Node itself loads the
// built code here, which refuses imports that a test runner forgives.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Client as OlderClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as OlderStdio } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as OlderHttp } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { withBuiltServer } from './built-server.mjs';

const info = { name: 'ci', version: '1' };

await withBuiltServer(async (address) => {
  const query =
    '{ entity(by: {id: "organization:dco"}) { label(lang: EN) ... on Organization { members { totalCount } } } }';
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = await answer.json();
  if (data?.entity?.members?.totalCount !== 16)
    throw new Error(`Not the answer: ${JSON.stringify(data)}`);
  const page = await fetch(address);
  if (!page.ok || !(await page.text()).includes('Multaqa'))
    throw new Error('The page is not served.');

  const stdio = { command: process.execPath, args: ['dist/cli/main.js', 'mcp', '--url', address] };
  const http = new URL(`${address}/mcp`);
  const newest = { versionNegotiation: { mode: 'auto' } };
  const pinned = { versionNegotiation: { mode: { pin: '2026-07-28' } } };
  await askAsAgent(new Client(info, newest), new StreamableHTTPClientTransport(http));
  await askAsAgent(new Client(info, pinned), new StreamableHTTPClientTransport(http));
  await askAsAgent(new Client(info), new StreamableHTTPClientTransport(http));
  await askAsAgent(new OlderClient(info), new OlderHttp(http));
  await askAsAgent(new Client(info, newest), new StdioClientTransport(stdio));
  await askAsAgent(new OlderClient(info), new OlderStdio(stdio));
});

async function askAsAgent(client, transport) {
  await client.connect(transport);
  const asked = { name: 'entity', arguments: { id: 'organization:dco', types: ['MEMBER_OF'] } };
  const { structuredContent } = await client.callTool(asked);
  if (structuredContent?.total !== 16)
    throw new Error(`Not the answer of the tool: ${JSON.stringify(structuredContent)}`);
  await client.close();
}
