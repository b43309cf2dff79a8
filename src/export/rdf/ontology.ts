import { entityKindNames, kindDeclaration } from '../../model/kinds.js';
import { literalPredicates } from '../../model/predicates.js';
import { relations } from '../../model/relations/index.js';
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
  const term = (type: string, name: string, label: Wording, more: Omit<Resource, '@id'> = {}) => ({
    '@type': [type],
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
    },
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
    ...relations.map(({ type, labels, description }) => {
      const same = schemaPropertiesOf(type);
      const parents = same.filter(({ isInverse }) => isInverse !== true);
      const inverses = same.filter(({ isInverse }) => isInverse === true);
      return term(
        'owl:ObjectProperty',
        type,
        { ar: labels.ar[0], en: labels.en[0] },
        {
          comment: description,
          subPropertyOf: parents.map(({ property }) => property),
          seeAlso: inverses.map(({ property }) => property),
        },
      );
    }),
    ...literalPredicates.map(({ predicate, label }) => term('rdf:Property', predicate, label)),
    ...literalPredicates
      .filter(({ valueType }) => valueType !== 'NAME' && valueType !== 'QUANTITY')
      .map(({ predicate, property, label }) =>
        term('owl:DatatypeProperty', property, label, { subPropertyOf: `mq:${predicate}` }),
      ),
    ...Object.entries(propertyWords).map(([name, label]) => term('rdf:Property', name, label)),
  ];
}
