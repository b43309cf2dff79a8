import { ownVocabulary } from '../../model/own.js';
import { claimParts, claimStatuses, methods, ranks } from '../../model/values/lists.js';
import { prefixesOf } from './context.js';
import { namingFor } from './iri.js';

const inList = (values: readonly string[]) => values.map((value) => `"${value}"`).join(' ');

/** A date as precise as its source. */
const dates =
  'sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYearMonth ] [ sh:datatype xsd:gYear ] )';
const share = 'sh:datatype xsd:double ; sh:minInclusive 0.0 ; sh:maxInclusive 1.0';
const one = 'sh:minCount 1 ; sh:maxCount 1';

/** Constraints of each property of a shape. */
type Properties = Readonly<Record<string, string>>;

/** Dates of the vocabulary. */
const ownDates: Properties = Object.fromEntries(
  ownVocabulary()
    .literals.filter(({ valueType }) => valueType === 'DATE')
    .map(({ property }) => [`mq:${property}`, `sh:maxCount 1 ; ${dates}`]),
);

const statement: Properties = {
  'rdf:subject': `${one} ; sh:nodeKind sh:IRI`,
  'rdf:predicate': `${one} ; sh:nodeKind sh:IRI`,
  'mq:validFrom': `sh:maxCount 1 ; ${dates}`,
  'mq:validTo': `sh:maxCount 1 ; ${dates}`,
  'mq:role': 'sh:uniqueLang true ; sh:datatype rdf:langString',
  'mq:confidence': `${one} ; ${share}`,
  'mq:sources': `${one} ; sh:datatype xsd:integer ; sh:minInclusive 0`,
  'mq:contested': `${one} ; sh:datatype xsd:boolean`,
};

const place: Properties = { 'oa:hasBody': `${one} ; sh:nodeKind sh:IRI`, 'oa:hasTarget': one };

const shapes: Readonly<
  Record<string, { readonly target: string; readonly properties: Properties }>
> = {
  EntityShape: {
    target: 'sh:targetClass mq:Entity',
    properties: {
      'rdfs:label': 'sh:uniqueLang true ; sh:datatype rdf:langString ; sh:languageIn ( "ar" "en" )',
      'owl:sameAs': 'sh:nodeKind sh:IRI',
      'mq:contested': `${one} ; sh:datatype xsd:boolean`,
      'mq:dataset': 'sh:minCount 1 ; sh:nodeKind sh:IRI',
      'mq:claim': 'sh:class mq:Claim',
      'mq:mention': 'sh:class mq:Mention',
      'schema:startDate': `sh:maxCount 1 ; ${dates}`,
      'schema:endDate': `sh:maxCount 1 ; ${dates}`,
      ...ownDates,
    },
  },
  RelationShape: {
    target: 'sh:targetClass mq:Relation',
    properties: {
      ...statement,
      'rdf:object': `${one} ; sh:nodeKind sh:IRI`,
      'mq:dataset': 'sh:minCount 1 ; sh:nodeKind sh:IRI',
      'mq:claim': 'sh:class mq:Claim',
    },
  },
  ClaimShape: {
    target: 'sh:targetClass mq:Claim',
    properties: {
      ...statement,
      'rdf:object': one,
      'rdf:value': 'sh:maxCount 1 ; sh:nodeKind sh:Literal',
      'mq:ended': 'sh:maxCount 1 ; sh:datatype xsd:boolean',
      'mq:dataset': `${one} ; sh:nodeKind sh:IRI`,
      'mq:rank': `${one} ; sh:in ( ${inList(ranks)} )`,
      'mq:status': `${one} ; sh:in ( ${inList(claimStatuses)} )`,
      'mq:method': `${one} ; sh:in ( ${inList(methods)} )`,
      'mq:evidence': 'sh:minCount 1 ; sh:node mq:EvidenceShape',
      'prov:wasDerivedFrom': 'sh:minCount 1 ; sh:nodeKind sh:IRI',
    },
  },
  EvidenceShape: {
    target: 'sh:targetObjectsOf mq:evidence',
    properties: { ...place, 'mq:supports': `sh:in ( ${inList(claimParts)} )` },
  },
  MentionShape: { target: 'sh:targetClass mq:Mention', properties: place },
  PlaceShape: {
    target: 'sh:targetClass oa:SpecificResource',
    properties: {
      'oa:hasSource': `${one} ; sh:nodeKind sh:IRI`,
      'oa:hasSelector': 'sh:minCount 1',
    },
  },
  PositionShape: {
    target: 'sh:targetClass oa:TextPositionSelector',
    properties: {
      'oa:start': `${one} ; sh:datatype xsd:nonNegativeInteger ; sh:lessThan oa:end`,
      'oa:end': `${one} ; sh:datatype xsd:nonNegativeInteger`,
    },
  },
  QuoteShape: {
    target: 'sh:targetClass oa:TextQuoteSelector',
    properties: { 'oa:exact': `${one} ; sh:datatype xsd:string` },
  },
  DocumentShape: {
    target: 'sh:targetClass mq:Document',
    properties: {
      'schema:name': one,
      'mq:dataset': `${one} ; sh:nodeKind sh:IRI`,
      'schema:datePublished': `sh:maxCount 1 ; ${dates}`,
    },
  },
  GraphShape: {
    target: 'sh:targetClass schema:Dataset',
    properties: {
      'schema:version': one,
      'dct:bibliographicCitation': one,
      'mq:selection': one,
      'void:subset': 'sh:class dcat:Dataset',
    },
  },
};

/**
 * The constraints of every RDF export, as SHACL in Turtle.
 * @param iriBase prefix of the IRIs of our terms, if configured
 */
export function shapesFor(iriBase: string | undefined): string {
  const prefixes = { ...prefixesOf(namingFor({ iriBase })), sh: 'http://www.w3.org/ns/shacl#' };
  const declared = Object.entries(prefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .\n`);
  const written = Object.entries(shapes).map(([name, { target, properties }]) => {
    const lines = Object.entries(properties).map(
      ([path, must]) => `  sh:property [ sh:path ${path} ; ${must} ] ;\n`,
    );
    return `\nmq:${name} a sh:NodeShape ;\n${lines.join('')}  ${target} .\n`;
  });
  return [...declared, ...written].join('');
}
