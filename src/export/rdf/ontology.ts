import { entityKindNames, kindDeclaration } from '../../model/kinds.js';
import { literalPredicates } from '../../model/predicates.js';
import type { RelationDeclaration } from '../../model/relations/declaration.js';
import { relations } from '../../model/relations/index.js';
import { version } from '../../shared/program.js';
import { toJson } from '../write/json.js';
import { prefixesOf, terms, type Term } from './context.js';
import { namingFor, type Naming } from './iri.js';
import { toTexts, type Resource } from './resource.js';
import { schemaClassOf } from './schema-classes.js';
import { schemaPropertiesOf } from './schema-relations.js';
import { classWords, propertyWords } from './terms-in-words.js';
import { TripleMaker } from './to-triples.js';
import { TripleText } from './triple-text.js';

/** The terms of an ontology beside those of an export. */
const ontologyTerms: Readonly<Record<string, Term>> = {
  comment: { '@id': 'rdfs:comment' },
  subClassOf: { '@id': 'rdfs:subClassOf', '@type': '@id' },
  subPropertyOf: { '@id': 'rdfs:subPropertyOf', '@type': '@id' },
  seeAlso: { '@id': 'rdfs:seeAlso', '@type': '@id' },
  domain: { '@id': 'rdfs:domain', '@type': '@id' },
  range: { '@id': 'rdfs:range', '@type': '@id' },
  domainIncludes: { '@id': 'schema:domainIncludes', '@type': '@id' },
  rangeIncludes: { '@id': 'schema:rangeIncludes', '@type': '@id' },
  inverseOf: { '@id': 'owl:inverseOf', '@type': '@id' },
  versionInfo: { '@id': 'owl:versionInfo' },
  isDefinedBy: { '@id': 'rdfs:isDefinedBy', '@type': '@id' },
};

/**
 * Our own vocabulary as RDF: classes and properties with labels in both languages, linked to equal terms of schema.org.
 */
export interface Ontology {
  readonly resources: readonly Resource[];
  readonly turtle: string;
  readonly jsonld: string;
}

/** @param iriBase prefix of the IRIs of its terms, if configured */
export function ontologyFor(iriBase: string | undefined): Ontology {
  const naming = namingFor({ iriBase });
  const prefixes = prefixesOf(naming);
  const resources = describeOntology(naming);
  const text = new TripleText('Turtle', prefixes, new TripleMaker(prefixes, ontologyTerms));
  const context = { ...prefixes, ...terms, ...ontologyTerms };
  return {
    resources,
    turtle: text.of(...resources) + text.end(),
    jsonld: `${toJson({ '@context': context, '@graph': resources })}\n`,
  };
}

type Wording = Parameters<typeof toTexts>[0];

function describeOntology({ vocabulary }: Naming): Resource[] {
  const ontology = vocabulary.replace(/[:#]$/, '');
  const term = (
    type: string | readonly string[],
    name: string,
    label: Wording,
    more: Omit<Resource, '@id'> = {},
  ) => ({
    '@type': [type].flat(),
    '@id': vocabulary + name,
    label: toTexts(label),
    ...more,
    isDefinedBy: ontology,
  });
  return [
    {
      '@type': ['owl:Ontology'],
      '@id': ontology,
      label: toTexts({ ar: 'معجم ملتقى', en: 'Vocabulary of Multaqa' }),
      versionInfo: version,
      licence,
    },
    ...['domainIncludes', 'rangeIncludes'].map((name) => ({
      '@type': ['owl:AnnotationProperty'],
      '@id': `https://schema.org/${name}`,
    })),
    ...Object.entries(classWords).map(([name, label]) => term('owl:Class', name, label)),
    ...entityKindNames.map((kind) => {
      const { ar, en } = kindDeclaration(kind).labels;
      return term(
        'owl:Class',
        kind,
        { ar: ar[0], en: en[0] },
        { subClassOf: ['mq:Entity', schemaClassOf(kind)] },
      );
    }),
    ...relations.flatMap((relation) => [
      term(...describeRelation(relation)),
      ...(relation.symmetric === true ? [] : [term(...describeInverse(relation))]),
    ]),
    ...literalPredicates.map(({ predicate, label }) => term('rdf:Property', predicate, label)),
    ...literalPredicates
      .filter(({ valueType }) => valueType !== 'NAME' && valueType !== 'QUANTITY')
      .map(({ predicate, property, label, kinds }) =>
        term('owl:DatatypeProperty', property, label, {
          subPropertyOf: `mq:${predicate}`,
          ...endOf('domain', kinds === 'ANY' ? [] : kinds),
        }),
      ),
    ...Object.entries(propertyWords).map(([name, label]) => term('rdf:Property', name, label)),
  ];
}

/** The licence of the vocabulary, as of the program; data have those of their datasets. */
const licence = 'https://www.apache.org/licenses/LICENSE-2.0';

type TermParts = [readonly string[], string, Wording, Omit<Resource, '@id'>];

function describeRelation(relation: RelationDeclaration): TermParts {
  const { type, labels, description, joins, symmetric = false } = relation;
  const [sources, targets] = [joins.map(({ source }) => source), joins.map((join) => join.target)];
  const both = [...sources, ...targets];
  const types = ['owl:ObjectProperty', ...(symmetric ? ['owl:SymmetricProperty'] : [])];
  const same = schemaPropertiesOf(type);
  return [
    types,
    type,
    { ar: labels.ar[0], en: labels.en[0] },
    {
      comment: description,
      ...endOf('domain', symmetric ? both : sources),
      ...endOf('range', symmetric ? both : targets),
      subPropertyOf: same
        .filter(({ isInverse }) => isInverse !== true)
        .map((each) => each.property),
      seeAlso: same.filter(({ isInverse }) => isInverse === true).map((each) => each.property),
    },
  ];
}

/** The relation as it reads from its target, for reasoners; no file states it. */
function describeInverse({ type, labels }: RelationDeclaration): TermParts {
  const same = schemaPropertiesOf(type).filter(({ isInverse }) => isInverse === true);
  return [
    ['owl:ObjectProperty'],
    `${type}-inverse`,
    { ar: labels.ar[1], en: labels.en[1] },
    { inverseOf: `mq:${type}`, subPropertyOf: same.map(({ property }) => property) },
  ];
}

/** The class of all things at an end: their kind if they have one, else any entity, with the kinds named for people. */
function endOf(end: 'domain' | 'range', kinds: readonly string[]): Omit<Resource, '@id'> {
  const classes = [...new Set(kinds)].map((kind) => `mq:${kind}`);
  const [only = 'mq:Entity', ...others] = classes;
  return others.length === 0
    ? { [end]: only }
    : { [end]: 'mq:Entity', [`${end}Includes`]: classes };
}
