import { invariant } from '../../shared/errors.js';
import type { Row, Value } from '../../store/graph-reader.js';
import type { NodeRecord, RelationRecord } from './build-graph.js';

/** A node from a row of [id, kind, datasets]. */
export function readNode([id, kind, datasets]: Row): NodeRecord {
  return { id: readText(id), kind: readText(kind), datasets: readTexts(datasets) };
}

/** A relation from a row of [id, type, source, target, confidence, datasets]. */
export function readRelation([
  id,
  type,
  source,
  target,
  confidence,
  datasets,
]: Row): RelationRecord {
  return {
    id: readText(id),
    type: readText(type),
    source: readText(source),
    target: readText(target),
    confidence: typeof confidence === 'number' ? confidence : 0,
    datasets: readTexts(datasets),
  };
}

function readText(value: Value | undefined): string {
  invariant(typeof value === 'string', 'every id, kind and type is text');
  return value;
}

function readTexts(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(readText) : [];
}
