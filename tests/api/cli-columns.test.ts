import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exitCodes } from '../../src/cli/terminal/exit-codes.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { useServedSeed } from '../fixtures/seed/served-seed.js';

const nowhere = 'http://127.0.0.1:9';

describe('a table by the command line', () => {
  const served = useServedSeed();
  const ask = (args: readonly string[]) => multaqa([...args, '--url', served.server.url]);

  it('has the columns that are wanted, in their order', async () => {
    const states = ['query', '--name', 'member-states', '--var', 'id=organization:dco'];
    const csv = await ask([...states, '--format', 'csv', '--columns', 'validFrom, iso2']);
    const [head, ...lines] = csv.stdout.trim().split(/\r?\n/);
    const path = 'organization.members.edges';
    expect([csv.code, head]).toEqual([0, `${path}.relation.validFrom,${path}.node.iso2`]);
    expect(lines).toHaveLength(16);
    for (const line of lines) expect(line).toMatch(/^[\d-]*,[A-Z]{2}$/);
    const document = '{ countries(first: 2) { nodes { id iso2 } } }';
    const table = await ask(['query', document, '--format', 'table', '--columns', 'iso2']);
    expect(table.stdout.split('\n')).toEqual([
      ...[
        'countries.nodes.iso2',
        expect.stringMatching(/^─+$/),
        expect.stringMatching(/^[A-Z]{2}$/),
      ],
      ...[expect.stringMatching(/^[A-Z]{2}$/), ''],
    ]);
    const wrong = await ask([...states, '--format', 'jsonl', '--columns', 'iso9']);
    expect([wrong.code, wrong.stdout, wrong.stderr]).toEqual([
      ...[exitCodes.misused, '', expect.stringContaining('There is no column "iso9"; there are ')],
    ]);
    const json = await ask([...states, '--columns', 'iso2']);
    expect([json.code, json.stderr]).toEqual([
      ...[exitCodes.misused, expect.stringContaining('--columns is for a table')],
    ]);
  });

  it('has them of a matched list too, and says before it matches that one is not there', async () => {
    const list = join(mkdtempSync(join(tmpdir(), 'multaqa-columns-')), 'list.csv');
    writeFileSync(list, 'country,code\nOman,OM\n');
    const matched = await ask(['match', list, '-q', '--columns', 'id,country,match']);
    expect([matched.code, matched.stdout]).toEqual([0, 'id,country,match\ncountry:om,Oman,true\n']);
    const wrong = await multaqa(['match', list, '-q', '--columns', 'land', '--url', nowhere]);
    expect([wrong.code, wrong.stderr]).toEqual([
      ...[
        exitCodes.misused,
        expect.stringContaining('There is no column "land"; there are country'),
      ],
    ]);
  });

  it('has them of changes too', async () => {
    const table = await ask(['changes', '--first', '1', '--columns', 'kind,change']);
    const [head, , row, ...more] = table.stdout.split('\n');
    expect([head, row, more]).toEqual([
      ...[expect.stringMatching(/^kind +change$/), expect.stringMatching(/^[A-Z_]+ +\d+$/), ['']],
    ]);
    const json = await ask(['changes', '--json', '--columns', 'kind']);
    expect([json.code, json.stderr]).toEqual([
      ...[
        exitCodes.misused,
        expect.stringContaining("'--json' cannot be used with option '--columns"),
      ],
    ]);
  });
});
