import { DataFactory, type NamedNode } from 'n3';
import { invariant } from '../../shared/errors.js';
import { prefixes, terms, type Term } from './context.js';

/** A term of the context made ready: the predicate, and how its values are to be read. */
export interface Definition {
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

/** What the context says of a term, or of a name with a prefix such as `mq:founded`. */
export function definitionOf(term: string): Definition {
  const known = definitions.get(term);
  if (known) return known;
  const definition = define({ '@id': term });
  definitions.set(term, definition);
  return definition;
}

/** The IRI of a name with a prefix; kept, so only for names of the vocabulary. */
export function expandName(name: string): NamedNode {
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
export function expandThing(value: string): NamedNode {
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
