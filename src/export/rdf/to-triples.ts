import { DataFactory, type DefaultGraph, type Literal, type NamedNode } from 'n3';
import { invariant } from '../../shared/errors.js';
import { terms, type Prefixes, type Term } from './context.js';
import {
  isList,
  isResource,
  isTyped,
  type Resource,
  type ResourceValue,
  type TextsByLanguage,
  type TypedText,
} from './resource.js';

/** A resolved term of the context: the predicate, and how to read its values. */
interface Definition {
  readonly predicate: NamedNode;
  /** Values are IRIs; a name with a prefix stands for one. */
  readonly isThing: boolean;
  /** Values are texts by language. */
  readonly isLocalized: boolean;
  /** The datatype of a text. */
  readonly datatype?: NamedNode;
}

type ObjectTerm = NamedNode | Literal;
type Graph = NamedNode | DefaultGraph;
type Add = (subject: NamedNode, predicate: NamedNode, object: ObjectTerm, graph: Graph) => void;

/** Converts resources to triples. */
export class TripleMaker {
  readonly #prefixes: Prefixes;
  readonly #names = new Map<string, NamedNode>();
  readonly #definitions = new Map<string, Definition>();
  readonly #type: NamedNode;
  readonly #booleanType: NamedNode;
  readonly #integerType: NamedNode;

  /** @param more the terms of a file beside those of every export */
  constructor(prefixes: Prefixes, more: Readonly<Record<string, Term>> = {}) {
    this.#prefixes = prefixes;
    for (const [name, term] of Object.entries<Term>({ ...terms, ...more }))
      this.#definitions.set(name, this.#define(term));
    this.#type = this.#expandName('rdf:type');
    this.#booleanType = this.#expandName('xsd:boolean');
    this.#integerType = this.#expandName('xsd:integer');
  }

  /**
   * Emits the triples of a resource, then those of the resources in it. A resource that one dataset states lies in the graph
   * of that dataset, with all that is in it; what follows from several lies in the default graph.
   */
  addTriples(resource: Resource, add: Add, around: Graph = DataFactory.defaultGraph()): void {
    const { dataset } = resource;
    const graph = typeof dataset === 'string' ? DataFactory.namedNode(dataset) : around;
    const subject = DataFactory.namedNode(resource['@id']);
    const inner: Resource[] = [];
    for (const name of resource['@type'] ?? [])
      add(subject, this.#type, this.#expandName(name), graph);
    for (const term in resource) {
      const value = resource[term];
      if (value === undefined || term.startsWith('@')) continue;
      const definition = this.#definitionOf(term);
      this.#addObjects(value, definition, inner, (object) => {
        add(subject, definition.predicate, object, graph);
      });
    }
    for (const one of inner) this.addTriples(one, add, graph);
  }

  /** Emits the object of a value; a nested resource is queued. */
  #addObjects(
    value: ResourceValue,
    definition: Definition,
    inner: Resource[],
    add: (object: ObjectTerm) => void,
  ): void {
    if (isList(value)) for (const item of value) this.#addObjects(item, definition, inner, add);
    else if (typeof value !== 'object') add(this.#toPlain(value, definition));
    else if (isTyped(value)) add(this.#toTyped(value));
    else if (isResource(value)) {
      add(DataFactory.namedNode(value['@id']));
      if ('@type' in value) inner.push(value);
    } else addTexts(value, add);
  }

  #toPlain(value: string | number | boolean, { isThing, datatype }: Definition): ObjectTerm {
    const text = String(value);
    if (isThing) return this.#expandThing(text);
    if (datatype) return DataFactory.literal(text, datatype);
    if (typeof value === 'string') return DataFactory.literal(text);
    return DataFactory.literal(
      text,
      typeof value === 'boolean' ? this.#booleanType : this.#integerType,
    );
  }

  #toTyped(value: TypedText): ObjectTerm {
    const { '@value': text, '@type': datatype, '@language': language } = value;
    return DataFactory.literal(
      text,
      datatype === undefined ? language : this.#expandName(datatype),
    );
  }

  /** Definition of a term in the context, or of a name with a prefix such as `mq:founded`. */
  #definitionOf(term: string): Definition {
    const known = this.#definitions.get(term);
    if (known) return known;
    const definition = this.#define({ '@id': term });
    this.#definitions.set(term, definition);
    return definition;
  }

  /** The IRI of a name with a prefix; cached, so only for names of the vocabulary. */
  #expandName(name: string): NamedNode {
    const known = this.#names.get(name);
    if (known) return known;
    const [prefix = '', ...rest] = name.split(':');
    const namespace = this.#prefixes[prefix];
    invariant(namespace, `the name ${name} has one of our prefixes`);
    const node = DataFactory.namedNode(namespace + rest.join(':'));
    this.#names.set(name, node);
    return node;
  }

  /** The IRI of a value that names a thing: an IRI as it is, or a name with a prefix. */
  #expandThing(value: string): NamedNode {
    return value.startsWith('urn:') || value.includes('://')
      ? DataFactory.namedNode(value)
      : this.#expandName(value);
  }

  #define(term: Term): Definition {
    const type = term['@type'];
    return {
      predicate: this.#expandName(term['@id']),
      isThing: type === '@id',
      isLocalized: term['@container'] === '@language',
      ...(type === undefined || type === '@id'
        ? {}
        : ({ datatype: this.#expandName(type) } satisfies Partial<Definition>)),
    };
  }
}

function addTexts(texts: TextsByLanguage, add: (object: ObjectTerm) => void): void {
  for (const language in texts) {
    const value = texts[language] ?? [];
    if (typeof value === 'string') add(DataFactory.literal(value, language));
    else for (const text of value) add(DataFactory.literal(text, language));
  }
}
