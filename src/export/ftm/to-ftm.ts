import type { Claim, Document, Entity, Header, Relation } from '../element.js';
import { namingFor } from '../rdf/iri.js';
import { ftmEntity, toFtmDate, toFtmId, toFtmUrl, type FtmEntity } from './ftm-entity.js';
import { Losses } from './losses.js';
import { ftmProperties, ftmSchemaOf, ftmSchemaOfEnd, isBody, isLegal } from './schemas.js';

/** The codes of FollowTheMoney for the languages in which documents come. */
const languages: Readonly<Record<string, string>> = {
  ar: 'ara',
  en: 'eng',
  fr: 'fra',
  es: 'spa',
  ru: 'rus',
  zh: 'zho',
};

const neverKept =
  'For cross-checking names and ties, no copy of the graph: which quote states which property, confidence, rank, contradictions, methods, the certainty of dates and places in documents are not in this file. Its last line has the id of its first and counts the losses.';

/** Turns the elements of an export into entities of FollowTheMoney, and counts what has no place there. */
export class FtmWriter {
  readonly #header: Header;
  readonly #losses = new Losses();
  readonly #positions = new Set<string>();

  constructor(header: Header) {
    this.#header = header;
  }

  /** The file about itself: its version, citation and losses, which are counted only when all has been written. */
  about(isEnd: boolean): FtmEntity {
    const { version, date, citation, generatedBy, iriBase, truncatedBy } = this.#header;
    const counted = isEnd ? this.#losses.lines : [];
    return ftmEntity(`export:${version}`, 'Note', {
      name: citation,
      description: neverKept,
      notes: [...counted, ...(truncatedBy === null ? [] : [`Truncated by ${truncatedBy}.`])],
      publisher: generatedBy,
      modifiedAt: toFtmDate(date),
      sourceUrl: toFtmUrl(iriBase),
    });
  }

  document(document: Document): readonly FtmEntity[] {
    const { id, title, url, published, publisher, language = '', retrieved, text } = document;
    const code = languages[language.toLowerCase().slice(0, 2)];
    if (language !== '' && code === undefined) this.#losses.add('languages of documents');
    if (text !== undefined) this.#losses.add('texts of documents');
    return [
      ftmEntity(id, 'Article', {
        fileName: id,
        title,
        publisher,
        language: code,
        publishedAt: toFtmDate(published),
        retrievedAt: toFtmDate(retrieved),
        sourceUrl: toFtmUrl(url),
      }),
    ];
  }

  entity(entity: Entity): readonly FtmEntity[] {
    const { id, kind, claims, mentions } = entity;
    const schema = ftmSchemaOf(entity);
    this.#losses.add('mentions', mentions.length);
    if (schema === undefined) {
      this.#losses.add(`entities of kind ${kind}`);
      return [];
    }
    const about = ftmEntity(id, schema, {
      ...this.#namesOf(entity, schema),
      ...this.#propertiesOf(entity, schema),
      sourceUrl: this.#addressOf(id),
    });
    return [about, ...documentations(id, claims)];
  }

  relation(relation: Relation): readonly FtmEntity[] {
    const { id, type, source, target, role, validFrom, validTo, claims } = relation;
    const from = ftmSchemaOfEnd(source);
    const to = ftmSchemaOfEnd(target);
    if (from === undefined || to === undefined) {
      this.#losses.add(`relations ${type} with an end of a kind that is left out`);
      return [];
    }
    this.#losses.add('ends without a day', claims.filter(({ ended }) => ended).length);
    const roles = [role?.ar, role?.en].filter((text) => text !== undefined);
    const common = {
      startDate: toFtmDate(validFrom),
      endDate: toFtmDate(validTo),
      proof: documentsOf(claims).map(toFtmId),
      description: quotesOf(claims),
      recordId: id,
      sourceUrl: this.#addressOf(id),
    };
    const ids = [toFtmId(source), toFtmId(target)] as const;
    if (type === 'HOLDS_POSITION' && from === 'Person' && isBody(to) && roles.length > 0) {
      const position = ftmEntity(`position:${target}:${roles.join('/')}`, 'Position', {
        name: roles,
        organization: ids[1],
      });
      return [
        ...this.#onlyOnce(position),
        ftmEntity(id, 'Occupancy', { holder: ids[0], post: position.id, ...common }),
      ];
    }
    const [schema, one, other] = edgeOf(type, from, to);
    const named = roles.length > 0 ? roles : [type.toLowerCase().replaceAll('_', ' ')];
    return [ftmEntity(id, schema, { [one]: ids[0], [other]: ids[1], role: named, ...common })];
  }

  #onlyOnce(position: FtmEntity): readonly FtmEntity[] {
    if (this.#positions.has(position.id)) return [];
    this.#positions.add(position.id);
    return [position];
  }

  #namesOf({ id, labelAr, labelEn, names }: Entity, schema: string) {
    const isName = names.filter(({ kind }) => kind !== 'DEMONYM').map(({ text }) => text);
    this.#losses.add('names of inhabitants', names.length - isName.length);
    const labels = [labelAr, labelEn].filter((label) => label !== undefined);
    const shown = labels.length > 0 ? labels : [isName[0] ?? id];
    return {
      [schema === 'Address' ? 'full' : 'name']: shown,
      alias: isName.filter((text) => !shown.includes(text)),
    };
  }

  #propertiesOf({ properties }: Entity, schema: string) {
    const carried: Record<string, readonly string[]> = {};
    for (const [name, value] of Object.entries(properties)) {
      const there = ftmProperties[schema]?.[name];
      if (value === undefined) continue;
      if (there === undefined) this.#losses.add(`values of ${name}`);
      else carried[there] = valuesOf(there, value);
    }
    return carried;
  }

  #addressOf(id: string): string | undefined {
    return this.#header.iriBase === undefined ? undefined : namingFor(this.#header).toIri(id);
  }
}

/** The schema of an edge, and the names of its ends. */
function edgeOf(type: string, from: string, to: string): readonly [string, string, string] {
  if (type === 'MEMBER_OF' && isLegal(from) && isBody(to))
    return ['Membership', 'member', 'organization'];
  if (type === 'REPRESENTS' && isLegal(from) && isLegal(to))
    return ['Representation', 'agent', 'client'];
  return ['UnknownLink', 'subject', 'object'];
}

function valuesOf(there: string, value: unknown): readonly string[] {
  const values = (Array.isArray(value) ? value : [value]).map(String);
  if (there === 'country') return values.map((code) => code.toLowerCase());
  return there.endsWith('Date') ? values.map((date) => toFtmDate(date) ?? '') : values;
}

function documentsOf(claims: readonly Claim[]): readonly string[] {
  return claims.flatMap(({ evidence }) => evidence.map(({ documentId }) => documentId));
}

/** The words of documents, or the notes where there are none. */
function quotesOf(claims: readonly Claim[]): readonly (string | undefined)[] {
  return claims.flatMap(({ evidence }) =>
    evidence.map(({ exact, note }) => (exact === undefined ? note : `“${exact}”`)),
  );
}

/** An edge from each document that states a literal of an entity, with its words. */
function documentations(entity: string, claims: readonly Claim[]): readonly FtmEntity[] {
  return [...new Set(documentsOf(claims))].map((document) => {
    const here = claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.filter(({ documentId }) => documentId === document),
    }));
    return ftmEntity(`documentation:${document}:${entity}`, 'Documentation', {
      document: toFtmId(document),
      entity: toFtmId(entity),
      role: 'evidence',
      description: quotesOf(here),
    });
  });
}
