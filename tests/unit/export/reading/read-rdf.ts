import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, Store, type Quad, type Term } from 'n3';
import { Readable } from 'node:stream';
import type { PropertyDeclaration } from '../../../../src/export/element.js';
import type { ReadClaim, ReadEntity, ReadEvidence, ReadGraph } from './read-graph.js';
import { recordOf } from './record-of.js';

const start = 'urn:multaqa:';
const mq = 'urn:multaqa:vocab:';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const oa = 'http://www.w3.org/ns/oa#';
const prov = 'http://www.w3.org/ns/prov#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

export function parseTriples(bytes: Buffer, format: 'Turtle' | 'N-Triples'): Quad[] {
  return new Parser({ format }).parse(bytes.toString('utf8'));
}

/** Read as a stream whose context comes before what uses it. */
export async function parseJsonld(bytes: Buffer): Promise<Quad[]> {
  const parser = new JsonLdParser({ streamingProfile: true });
  const quads: Quad[] = [];
  for await (const quad of Readable.from([bytes]).pipe(parser)) quads.push(quad as Quad);
  return quads;
}

export function readTriples(
  quads: readonly Quad[],
  declarations: readonly PropertyDeclaration[],
): ReadGraph {
  const store = new Store([...quads]);
  const all = (subject: Term, predicate: string) => store.getObjects(subject, predicate, null);
  const one = (subject: Term, predicate: string) => all(subject, predicate)[0];
  const text = (subject: Term, predicate: string, language: string) =>
    all(subject, predicate).find(
      (term) => term.termType === 'Literal' && term.language === language,
    )?.value;
  const claims = (subject: Term) => all(subject, `${mq}claim`).map(readClaim);

  function readClaim(claim: Term): ReadClaim {
    const evidence = all(claim, `${mq}evidence`).map((annotation): ReadEvidence => {
      const target = required(one(annotation, `${oa}hasTarget`));
      if (required(one(annotation, `${oa}hasBody`)).value !== claim.value)
        throw new Error('The evidence is not of its claim.');
      const document = one(target, `${oa}hasSource`) ?? target;
      if (!all(claim, `${prov}wasDerivedFrom`).some(({ value }) => value === document.value))
        throw new Error('The claim is not derived from the document of its evidence.');
      const selected = (name: string) =>
        all(target, `${oa}hasSelector`).flatMap((selector) => all(selector, oa + name))[0]?.value;
      const number = (value?: string) => (value === undefined ? undefined : Number(value));
      return {
        documentId: idOf(document),
        start: number(selected('start')),
        end: number(selected('end')),
        exact: selected('exact'),
      };
    });
    return { id: idOf(claim), evidence };
  }

  function readEntity(entity: Term): ReadEntity {
    const kinds = all(entity, `${rdf}type`)
      .map(({ value }) => value)
      .filter((value) => value.startsWith(mq) && value !== `${mq}Entity`);
    const properties = declarations.flatMap(({ name, type }) => {
      const values = all(entity, mq + name).map(convert);
      const [first] = values;
      if (first === undefined) return [];
      return [[name, type === 'TEXTS' ? values.map(String) : first] as const];
    });
    return {
      kind: required(kinds[0]).slice(mq.length),
      labelAr: text(entity, `${rdfs}label`, 'ar'),
      labelEn: text(entity, `${rdfs}label`, 'en'),
      properties: recordOf(properties),
      claims: claims(entity),
    };
  }

  const relations = store.getSubjects(`${rdf}type`, `${mq}Relation`, null).map((relation) => {
    const [source, predicate, target] = ['subject', 'predicate', 'object'].map((name) =>
      required(one(relation, rdf + name)),
    );
    if (store.countQuads(required(source), required(predicate), required(target), null) !== 1)
      throw new Error(`The direct triple of ${relation.value} is missing.`);
    return [
      idOf(relation),
      {
        type: required(predicate).value.slice(mq.length),
        source: idOf(required(source)),
        target: idOf(required(target)),
        roleAr: text(relation, `${mq}role`, 'ar'),
        roleEn: text(relation, `${mq}role`, 'en'),
        claims: claims(relation),
      },
    ] as const;
  });
  return {
    entities: recordOf(
      store
        .getSubjects(`${rdf}type`, `${mq}Entity`, null)
        .map((entity) => [idOf(entity), readEntity(entity)]),
    ),
    relations: recordOf(relations),
  };
}

function idOf({ value }: Term): string {
  if (!value.startsWith(start)) throw new Error(`${value} is no name of ours.`);
  return decodeURIComponent(value.slice(start.length));
}

function convert(term: Term): string | number | boolean {
  if (term.termType !== 'Literal') throw new Error(`${term.value} is no value.`);
  switch (term.datatype.value) {
    case `${xsd}integer`:
    case `${xsd}double`:
      return Number(term.value);
    case `${xsd}boolean`:
      return term.value === 'true';
    default:
      return term.value;
  }
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Something that must be said is not said.');
  return value;
}
