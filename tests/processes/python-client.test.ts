import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from '@jest/globals';
import { useServedSeed } from '../fixtures/seed/served-seed.js';
import { hasLibraries, python } from './python.js';

const folder = resolve('clients/python');

const describeClient = hasLibraries('pandas', 'requests', 'networkx', 'pytest', 'nbclient')
  ? describe
  : describe.skip;

describeClient('the package for Python', () => {
  const served = useServedSeed();
  const home = mkdtempSync(join(tmpdir(), 'multaqa-python-'));
  afterAll(() => {
    rmSync(home, { recursive: true });
  });

  const run = (...args: readonly string[]) => runBy(python, ...args);
  async function runBy(program: string, ...args: readonly string[]) {
    const child = spawn(program, args, {
      cwd: home,
      env: {
        ...process.env,
        MULTAQA_URL: served.server.url,
        PYTHONPATH: join(folder, 'src'),
        PYTHONDONTWRITEBYTECODE: '1',
        XDG_CACHE_HOME: home,
      },
    });
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return `${out}${err}`;
  }

  it('passes its own tests', async () => {
    const tests = join(folder, 'tests');
    expect(await run('-m', 'pytest', '-q', '-p', 'no:cacheprovider', tests)).toMatch(
      /^11 passed in/m,
    );
  });

  it('runs its notebook', async () => {
    const program = `
import nbformat
from nbclient import NotebookClient
notebook = nbformat.read(${JSON.stringify(join(folder, 'examples/forum.ipynb'))}, as_version=4)
NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
for cell in notebook.cells:
    for output in cell.get("outputs", []):
        print(output.get("text") or output["data"]["text/plain"])
`;
    const printed = await run('-c', program);
    expect(printed).toContain('منظمة التعاون الرقمي');
    expect(printed).toContain('BAD_INPUT "fisrt" is unknown');
    expect(printed).toMatch(/'new': 3\}/);
  });

  it('is built as a wheel and used where nothing else is installed', async () => {
    await run('-m', 'pip', 'wheel', '--quiet', '--no-deps', '--wheel-dir', home, folder);
    const wheels = readdirSync(home).filter((name) => name.endsWith('.whl'));
    expect(wheels).toEqual([expect.stringMatching(/^multaqa-.*-py3-none-any\.whl$/)]);
    const fresh = join(home, 'fresh');
    await run('-m', 'venv', fresh);
    const inFresh = join(fresh, 'bin/python');
    const wheel = `${join(home, wheels[0] ?? '')}[graph]`;
    await runBy(inFresh, '-m', 'pip', 'install', '--quiet', wheel);
    const program = `
import os, multaqa
assert multaqa.__file__.startswith(${JSON.stringify(fresh)})
forum = multaqa.Multaqa(os.environ["MULTAQA_URL"])
print(len(forum.ask("member-states", id="organization:dco")), forum.graph().number_of_nodes())
`;
    expect((await runBy(inFresh, '-I', '-c', program)).trim()).toBe('16 114');
  }, 120_000);
});
