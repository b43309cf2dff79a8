import type { Row } from '../../store/graph-reader.js';
import {
  readNumber,
  readNumbers,
  readText,
  readTextOrNull,
  readTexts,
} from '../../store/read-row.js';
import type { NodeRecord, RelationRecord } from './build-graph.js';

/** A node from a row of [id, kind, datasets]. */
export function readNode([id, kind, datasets]: Row): NodeRecord {
  return {
    id: readText(id, 'id'),
    kind: readText(kind, 'kind'),
    datasets: readTexts(datasets, 'datasets'),
  };
}

/** A relation from a row of [id, type, source, target, confidence, datasets, validFrom, validTo, confidences]; an earlier version wrote no list of these. */
export function readRelation([
  id,
  type,
  source,
  target,
  confidence,
  datasets,
  validFrom,
  validTo,
  confidences = null,
]: Row): RelationRecord {
  return {
    id: readText(id, 'id'),
    type: readText(type, 'type'),
    source: readText(source, 'source'),
    target: readText(target, 'target'),
    confidence: readNumber(confidence, 'confidence'),
    datasets: readTexts(datasets, 'datasets'),
    confidences: confidences === null ? undefined : readNumbers(confidences, 'confidences'),
    validFrom: readTextOrNull(validFrom, 'validFrom'),
    validTo: readTextOrNull(validTo, 'validTo'),
  };
}
