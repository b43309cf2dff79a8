import { forumFiles } from '../fixtures/vocabulary/install.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from '../../src/export/element.js';
import { elements as elementsOf } from '../../src/export/elements.js';
import { formatNamed, tableAt } from '../../src/export/index.js';
import { encodeAs } from '../fixtures/export/elements.js';
import { gather } from '../fixtures/gather.js';
import { readers } from '../fixtures/export/reading/index.js';
import { expectGraph } from '../fixtures/export/reading/read-graph.js';
import { unzip } from '../fixtures/export/reading/read-tables.js';
import { sampleGraph } from '../fixtures/export/sample-graph.js';
import { seedElements } from '../fixtures/export/seed-elements.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { embedded } from '../fixtures/stores/test-stores.js';
import { describePython, hasLibraries, python } from './python.js';

const texts = ['json', 'graphml', 'gexf', 'ttl', 'nt', 'jsonld'];
const tables = ['gephi-csv', 'neo4j-csv'];

interface ReadByPython {
  readonly entities: Record<
    string,
    { kind: string; labelAr: string | null; labelEn: string | null }
  >;
  readonly relations: Record<string, { source: string; target: string; claims: string[] }>;
}

const forum = useSeed(embedded, forumFiles);
const forumElements = async (): Promise<readonly Element[]> => {
  const taken: Element[] = [];
  for await (const element of elementsOf(forum.store)) taken.push(element);
  return taken;
};

it('The forum has an entity and a relation of its own kinds', async () => {
  expect(await forumElements()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ element: 'entity', kind: 'Agreement' }),
      expect.objectContaining({ element: 'relation', type: 'ADOPTED' }),
    ]),
  );
});

const graphs: readonly (readonly [string, () => Promise<readonly Element[]>])[] = [
  ['a graph with hostile names', () => Promise.resolve(sampleGraph)],
  ['the seed', seedElements],
  ['a forum with words of its own', forumElements],
];

describePython.each(graphs)('NetworkX, rdflib and pandas read %s', (_, take) => {
  let folder: string;
  let elements: readonly Element[];
  let read: Record<string, ReadByPython>;
  const bytesOf = (name: string) => gather(encodeAs(formatNamed(name), elements));

  beforeAll(async () => {
    elements = await take();
    folder = await mkdtemp(join(tmpdir(), 'multaqa-exports-'));
    for (const name of texts) await writeFile(join(folder, `sample.${name}`), await bytesOf(name));
    for (const name of tables) {
      await mkdir(join(folder, name));
      for (const [file, text] of await unzip(await bytesOf(name)))
        await writeFile(join(folder, name, file), text);
    }
    const script = join(import.meta.dirname, 'read_exports.py');
    const { status, stdout, stderr } = spawnSync(python, [script, folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    read = JSON.parse(stdout) as Record<string, ReadByPython>;
  });

  afterAll(() => rm(folder, { recursive: true }));

  it.each([...texts, ...tables])('the same graph from %s', (name) => {
    const reader = readers[name];
    if (!reader) throw new Error(`${name} has no reader.`);
    const graph = expectGraph(elements, reader);
    const asSpreadsheet = (text = '') =>
      name === 'gephi-csv' && /^[=+\-@]/.test(text) ? `'${text}` : text;
    const ids = ({ entities, relations }: Record<'entities' | 'relations', object>) =>
      [entities, relations].map((records) => Object.keys(records).sort());
    expect(read[name] && ids(read[name])).toEqual(ids(graph));
    for (const [id, { kind, labelAr, labelEn }] of Object.entries(graph.entities))
      expect([id, read[name]?.entities[id]]).toEqual([
        id,
        {
          kind,
          labelAr: asSpreadsheet(labelAr) || null,
          labelEn: asSpreadsheet(labelEn) || null,
        },
      ]);
    for (const [id, { source, target, claims }] of Object.entries(graph.relations))
      expect([id, read[name]?.relations[id]]).toEqual([
        id,
        { source, target, claims: claims.map((claim) => claim.id) },
      ]);
  });
});

(hasLibraries('pyshacl') ? describe : describe.skip)('pySHACL', () => {
  it('finds nothing wrong in the seed by the shapes that are shipped', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'multaqa-shapes-'));
    const file = join(folder, 'seed.ttl');
    await writeFile(file, await gather(encodeAs(formatNamed('ttl'), await seedElements())));
    const shapes = join(import.meta.dirname, '../../schema/shapes.ttl');
    const given = ['-m', 'pyshacl', '-s', shapes, file];
    const { stdout, stderr } = spawnSync(python, given, { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual([expect.stringContaining('Conforms: True'), '']);
    await rm(folder, { recursive: true });
  });
});

const citations = `
import json, pathlib, sys, warnings
from pybtex.database import parse_file
from pybtex.richtext import Text
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of what its own packages use
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
folder = sys.argv[1]
items = json.loads(pathlib.Path(folder, "documents.json").read_text("utf-8"))
style = CitationStylesStyle("harvard-cite-them-right", validate=False)
bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
for item in items:
    bibliography.register(Citation([CitationItem(item["id"])]))
entries = parse_file(folder + "/documents.bib", "bibtex").entries
field = lambda entry, name: entry.fields.get(name)
plain = lambda text: text and Text.from_latex(text).render_as("text").replace("\u00a0", " ")
print(json.dumps({
    "cited": [str(each) for each in bibliography.bibliography()],
    "items": [{key: item.get(key) for key in ["id", "title", "URL"]} for item in items],
    "entries": [{"title": plain(field(e, "title")), "date": field(e, "date"), "year": field(e, "year")} for e in entries.values()],
}))
`;

(hasLibraries('citeproc', 'pybtex') ? describe : describe.skip)('Reference managers', () => {
  it.each(graphs)('take the documents of %s as CSL-JSON and BibTeX', async (_, take) => {
    const elements = (await take()).filter(({ element }) => /^(header|document)$/.test(element));
    const documents = elements.filter((each) => each.element === 'document');
    const folder = await mkdtemp(join(tmpdir(), 'multaqa-citations-'));
    for (const name of ['documents.json', 'documents.bib'])
      await writeFile(
        join(folder, name),
        await gather(encodeAs(tableAt(`citations/${name}`), elements)),
      );
    const { stdout, stderr } = spawnSync(python, ['-c', citations, folder], { encoding: 'utf8' });
    await rm(folder, { recursive: true });
    expect(stderr).toBe('');
    const read = JSON.parse(stdout) as Record<'cited' | 'items' | 'entries', unknown[]>;
    const [graph, ...items] = read.items;
    expect(graph).toMatchObject({ id: 'graph' });
    expect(items).toEqual(documents.map(({ id, title, url = null }) => ({ id, title, URL: url })));
    expect(read.cited).toHaveLength(documents.length + 1);
    expect(read.entries.slice(1)).toEqual(
      documents.map(({ title, published = null }) => ({
        title: title.replaceAll(/\s+/g, ' '),
        date: published,
        year: published?.slice(0, 4) ?? null,
      })),
    );
  });
});

const ends = `
import collections, json, sys
from followthemoney import model
from followthemoney.exc import InvalidData
from followthemoney.namespace import Namespace
entities, faults, counts = {}, [], collections.Counter()
for line in sys.stdin.read().rstrip("\\n").split("\\n"):
    given = json.loads(line)
    proxy = model.get_proxy(given, cleaned=False)
    merged = entities.setdefault(proxy.id, proxy)
    if merged is not proxy:
        merged.merge(proxy)
    taken = {name: sorted(proxy.get(name)) for name in proxy.properties}
    if {"id": proxy.id, "schema": proxy.schema.name, "properties": taken} != {**given, "properties": {name: sorted(values) for name, values in given["properties"].items()}}:
        faults.append(["changed by its reader", given["id"], taken])
for proxy in entities.values():
    counts[proxy.schema.name] += 1
    if Namespace(None).apply(proxy).id != proxy.id:
        faults.append(["cut when it is aggregated", proxy.id])
    try:
        proxy.schema.validate({"properties": proxy.to_dict()["properties"]})
    except InvalidData as invalid:
        faults.append(["invalid", proxy.id, str(invalid.errors)])
    if proxy.schema.edge and not (proxy.get(proxy.schema.source_prop) and proxy.get(proxy.schema.target_prop)):
        faults.append(["without an end", proxy.id])
    for prop, value in proxy.itervalues():
        if prop.type.name == "entity":
            end = entities.get(value)
            if end is None or not end.schema.is_a(prop.range):
                faults.append(["no such end", proxy.id, prop.name, value])
about = [proxy for proxy in entities.values() if proxy.schema.name == "Note"]
print(json.dumps({
    "faults": faults, "counts": counts, "losses": sorted(about[0].get("notes")),
    "dco": [p.to_dict()["properties"] for p in entities.values() if p.id == "organization--dco"],
}))
`;

(hasLibraries('followthemoney') ? describe : describe.skip)('FollowTheMoney', () => {
  const readBack = async (elements: readonly Element[]) => {
    const input = await gather(encodeAs(formatNamed('ftm'), elements));
    const { status, stdout, stderr } = spawnSync(python, ['-c', ends], { input, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as {
      readonly faults: readonly (readonly unknown[])[];
      readonly counts: Readonly<Record<string, number>>;
      readonly losses: readonly string[];
      readonly dco: readonly unknown[];
    };
  };

  it('takes each line of the seed as it is, each end is there, and the losses are counted', async () => {
    const elements = await seedElements();
    const { faults, counts, losses, dco } = await readBack(elements);
    expect(faults).toEqual([]);
    const kindsOf = (kind: string) =>
      elements.filter((each) => each.element === 'entity' && each.kind === kind).length;
    expect(counts).toMatchObject({ Person: kindsOf('Person'), Note: 1 });
    expect(losses).toContain(`Left out: entities of kind Topic: ${kindsOf('Topic')}`);
    expect(dco).toMatchObject([
      { name: [expect.stringMatching(/\p{Script=Arabic}/u), expect.any(String)] },
    ]);
  });

  it('finds each end of a graph with hostile names', async () => {
    const { faults } = await readBack(sampleGraph);
    // Its reader joins the lines of a name and drops control characters.
    expect(faults.filter(([fault]) => fault !== 'changed by its reader')).toEqual([]);
  });
});
