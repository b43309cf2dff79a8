import { schemaClassOf } from '../../export/index.js';
import { nameOf, type Named, type Source, type Thing, type Witness } from './thing.js';
import { iriOf, type Page } from './page.js';

/** The page and its thing in the words of schema.org, as crawlers read them. */
export function describePage(page: Page): object {
  const { thing, language, site, addresses } = page;
  const address = addresses?.page(language);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebPage',
        '@id': address,
        url: address,
        name: thing.name[language],
        description: descriptionOf(page),
        inLanguage: language,
        isPartOf: { '@type': 'WebSite', name: site.name[language], url: addresses?.base },
        mainEntity: { '@id': iriOf(thing.id, addresses) },
      },
      describeEntity(page),
    ],
  };
}

const descriptionOf = ({ thing, language }: Page): string | undefined =>
  thing.sentences[language].join(' ') || undefined;

function describeEntity(page: Page): object {
  const { thing, language, addresses } = page;
  const { id, document, witnesses } = thing;
  const iri = (each: string) => iriOf(each, addresses);
  const nodeOf = (each: Named) => ({
    ...typed(each.kind),
    '@id': iri(each.id),
    name: nameOf(each)[language],
  });
  return {
    '@id': iri(id),
    ...(document ? describeDocument(thing, document) : describeThing(page)),
    memberOf: orNone(thing.memberOf.map(nodeOf)),
    about: orNone(thing.about.map(nodeOf)),
    subjectOf: orNone(describeSources(witnesses, iri)),
  };
}

const orNone = <Item>(list: readonly Item[]): readonly Item[] | undefined =>
  list.length > 0 ? list : undefined;

const typed = (kind: string) => ({ '@type': schemaClassOf(kind).replace('schema:', '') });

function describeThing(page: Page) {
  const { kind, name, otherNames, sameAs, dates } = page.thing;
  if (kind === 'Relation') return { '@type': 'Claim', text: name[page.language] };
  return {
    ...typed(kind),
    name: [...new Set([name[page.language], name.ar, name.en])],
    alternateName: orNone(otherNames),
    description: descriptionOf(page),
    sameAs: orNone(sameAs),
    ...dates,
  };
}

const describeDocument = ({ dates, name }: Thing, source: Source) => ({
  ...describeSource(source),
  name: name.ar,
  ...dates,
});

/** The documents, each with the words that are quoted of it. */
function describeSources(witnesses: readonly Witness[], iri: (id: string) => string) {
  const documents = new Map(witnesses.map(({ document }) => [document.id, document]));
  return Array.from(documents.values(), (source) => {
    const quotes = witnesses.filter(
      ({ document, exact }) => document.id === source.id && exact != null,
    );
    const hasPart = quotes.map(({ exact }) => ({ '@type': 'Quotation', text: exact }));
    return { '@id': iri(source.id), ...describeSource(source), hasPart: orNone(hasPart) };
  });
}

function describeSource({ title, language, publisher, url }: Source) {
  return {
    '@type': 'Article',
    headline: title,
    inLanguage: language,
    url: url ?? undefined,
    publisher: publisher == null ? undefined : { '@type': 'Organization', name: publisher },
  };
}
