import { DataFactory, type Literal, type NamedNode } from 'n3';
import { invariant } from '../../shared/errors.js';
import { prefixes, terms, type Term } from './context.js';
import type { Resource, ResourceValue, TextsByLanguage, TypedText } from './resource.js';

/** A term of the context made ready: the predicate, and how its values are to be read. */
interface Definition {
  readonly predicate: NamedNode;
  /** Values are IRIs; a name with a prefix stands for one. */
  readonly isThing: boolean;
  /** Values are texts by language. */
  readonly isLocalized: boolean;
  /** The datatype of a text. */
  readonly datatype?: NamedNode;
}

const namespaces = new Map<string, string>(Object.entries(prefixes));
const names = new Map<string, NamedNode>();
const definitions = new Map(
  Object.entries<Term>(terms).map(([name, term]) => [name, define(term)] as const),
);

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
  for (const term in resource) {
    const value = resource[term];
    if (value === undefined || term.startsWith('@')) continue;
    const definition = definitionOf(term);
    addObjects(value, definition, inner, (object) => {
      add(subject, definition.predicate, object);
    });
  }
  for (const one of inner) addTriples(one, add);
}

/** Hands over what a value stands for; a resource of which more is said is put by. */
function addObjects(
  value: ResourceValue,
  definition: Definition,
  inner: Resource[],
  add: (object: ObjectTerm) => void,
): void {
  if (isList(value)) for (const item of value) addObjects(item, definition, inner, add);
  else if (typeof value !== 'object') add(toPlain(value, definition));
  else if (isTyped(value)) add(toTyped(value));
  else if (isResource(value)) {
    add(DataFactory.namedNode(value['@id']));
    if ('@type' in value) inner.push(value);
  } else addTexts(value, add);
}

function addTexts(texts: TextsByLanguage, add: (object: ObjectTerm) => void): void {
  for (const language in texts) {
    const value = texts[language] ?? [];
    if (typeof value === 'string') add(DataFactory.literal(value, language));
    else for (const text of value) add(DataFactory.literal(text, language));
  }
}

function toPlain(value: string | number | boolean, { isThing, datatype }: Definition): ObjectTerm {
  const text = String(value);
  if (isThing) return expandThing(text);
  if (datatype) return DataFactory.literal(text, datatype);
  if (typeof value === 'string') return DataFactory.literal(text);
  return DataFactory.literal(text, typeof value === 'boolean' ? booleanType : integerType);
}

function toTyped(value: TypedText): ObjectTerm {
  const { '@value': text, '@type': datatype, '@language': language } = value;
  return DataFactory.literal(text, datatype === undefined ? language : expandName(datatype));
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

/** What the context says of a term, or of a name with a prefix such as `mq:founded`. */
function definitionOf(term: string): Definition {
  const known = definitions.get(term);
  if (known) return known;
  const definition = define({ '@id': term });
  definitions.set(term, definition);
  return definition;
}

/** The IRI of a name with a prefix; kept, so only for names of the vocabulary. */
function expandName(name: string): NamedNode {
  const known = names.get(name);
  if (known) return known;
  const [prefix = '', ...rest] = name.split(':');
  const namespace = namespaces.get(prefix);
  invariant(namespace, `the name ${name} has one of our prefixes`);
  const node = DataFactory.namedNode(namespace + rest.join(':'));
  names.set(name, node);
  return node;
}

/** The IRI that a value of a thing stands for: an IRI of ours as it is, or a name with a prefix. */
function expandThing(value: string): NamedNode {
  return value.startsWith('urn:') ? DataFactory.namedNode(value) : expandName(value);
}

function define(term: Term): Definition {
  const type = term['@type'];
  return {
    predicate: expandName(term['@id']),
    isThing: type === '@id',
    isLocalized: term['@container'] === '@language',
    ...(type === undefined || type === '@id' ? {} : { datatype: expandName(type) }),
  };
}
