import type { Header } from '../element.js';
import type { TextFormat } from '../format.js';
import type { FtmEntity } from '../ftm/ftm-entity.js';
import { FtmWriter } from '../ftm/to-ftm.js';
import { toJson } from '../write/json.js';
import { writeText, type Layout } from '../write/layout.js';

export const ftm: TextFormat = {
  name: 'ftm',
  label: { ar: 'FollowTheMoney', en: 'FollowTheMoney' },
  mediaType: 'application/json+ftm',
  extension: 'ftm.json',
  description:
    'FollowTheMoney, one entity a line: names and ties for cross-checking in OpenSanctions and Aleph, no copy; its losses are counted in it.',
  write: (elements) => writeText(elements, layOut),
};

function layOut(header: Header): Layout {
  const writer = new FtmWriter(header);
  return {
    document: {
      open: toLines([writer.about(false)]),
      write: (document) => toLines(writer.document(document)),
    },
    entity: { write: (entity) => toLines(writer.entity(entity)) },
    relation: {
      write: (relation) => toLines(writer.relation(relation)),
      close: () => toLines([writer.about(true)]),
    },
  };
}

function toLines(entities: readonly FtmEntity[]): string {
  return entities.map((entity) => `${toJson(entity)}\n`).join('');
}
