import { DataFactory, type Literal, type NamedNode } from 'n3';
import { definitionOf, expandName, expandThing, type Definition } from './expand.js';
import type { Resource, ResourceValue, TextsByLanguage, TypedText } from './resource.js';

type ObjectTerm = NamedNode | Literal;
type Add = (subject: NamedNode, predicate: NamedNode, object: ObjectTerm) => void;

const type = expandName('rdf:type');
const booleanType = expandName('xsd:boolean');
const integerType = expandName('xsd:integer');

/** Hands over the triples of a resource, then those of the resources in it. */
export function addTriples(resource: Resource, add: Add): void {
  const subject = DataFactory.namedNode(resource['@id']);
  const inner: Resource[] = [];
  for (const name of resource['@type'] ?? []) add(subject, type, expandName(name));
  for (const [term, value] of Object.entries(resource)) {
    if (value === undefined || term.startsWith('@')) continue;
    const definition = definitionOf(term);
    for (const object of objectsOf(value, definition, inner))
      add(subject, definition.predicate, object);
  }
  for (const one of inner) addTriples(one, add);
}

function objectsOf(value: ResourceValue, definition: Definition, inner: Resource[]): ObjectTerm[] {
  if (isList(value)) return value.flatMap((item) => objectsOf(item, definition, inner));
  if (typeof value !== 'object') return [plain(value, definition)];
  if (isResource(value)) {
    if (Object.keys(value).length > 1) inner.push(value);
    return [DataFactory.namedNode(value['@id'])];
  }
  return isTyped(value) ? [typed(value)] : localized(value);
}

function plain(value: string | number | boolean, { isThing, datatype }: Definition): ObjectTerm {
  const text = String(value);
  if (isThing) return expandThing(text);
  if (datatype) return DataFactory.literal(text, datatype);
  if (typeof value === 'string') return DataFactory.literal(text);
  return DataFactory.literal(text, typeof value === 'boolean' ? booleanType : integerType);
}

function typed({
  '@value': text,
  '@type': datatype,
  '@language': language,
}: TypedText): ObjectTerm {
  return DataFactory.literal(text, datatype === undefined ? language : expandName(datatype));
}

function localized(texts: TextsByLanguage): ObjectTerm[] {
  return Object.entries(texts).flatMap(([language, value = []]) =>
    [value].flat().map((text) => DataFactory.literal(text, language)),
  );
}

function isList(value: ResourceValue): value is Extract<ResourceValue, readonly unknown[]> {
  return Array.isArray(value);
}

function isResource(value: object): value is Resource {
  return '@id' in value;
}

function isTyped(value: object): value is TypedText {
  return '@value' in value;
}
