import type { Spans } from '../../shared/as-of.js';
import { numberOf } from '#text/partial-dates.js';
import type { Row, Value } from '../../store/graph-reader.js';
import {
  readNumber,
  readNumberOrNull,
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

/**
 * A relation from a row of [id, type, source, target, confidence, datasets, validFrom, validTo, sources, contested,
 * confidences, validFromDates, validToDates, spansByEach, certain, possible]; those by dataset are set if datasets disagree, the
 * last two if they do not follow from the dates.
 */
export function readRelation([
  id,
  type,
  source,
  target,
  confidence,
  datasets,
  validFrom,
  validTo,
  sources,
  contested,
  confidences = null,
  validFromDates,
  validToDates,
  spansByEach = null,
  certain = null,
  possible = null,
]: Row): RelationRecord {
  return {
    id: readText(id, 'id'),
    type: readText(type, 'type'),
    source: readText(source, 'source'),
    target: readText(target, 'target'),
    confidence: readNumber(confidence, 'confidence'),
    datasets: readTexts(datasets, 'datasets'),
    saidByEach:
      confidences === null
        ? undefined
        : {
            confidences: readNumbers(confidences, 'confidences'),
            validFromDates: readDates(validFromDates, 'validFromDates'),
            validToDates: readDates(validToDates, 'validToDates'),
            spans: readSpansByEach(spansByEach),
          },
    spans: possible === null ? undefined : readSpans(certain, possible),
    validFrom: readTextOrNull(validFrom, 'validFrom'),
    validTo: readTextOrNull(validTo, 'validTo'),
    sourceCount: readNumberOrNull(sources, 'sources') ?? 0,
    isContested: contested === true,
  };
}

/** Reads dates; an unstated date is an empty text, as lists in the store hold no nulls. */
function readDates(dates: Value | undefined, column: string): readonly number[] {
  return readTexts(dates, column).map((date) => numberOf(date === '' ? null : date));
}

function readSpans(certain: Value, possible: Value): Spans {
  return {
    certain: certain === null ? [] : readTexts(certain, 'certain'),
    possible: readTexts(possible, 'possible'),
  };
}

/** Reads spans in JSON; an empty text stands for those that follow from the dates. */
function readSpansByEach(spans: Value): readonly (Spans | undefined)[] {
  if (spans === null) return [];
  return readTexts(spans, 'spansByEach').map((each) =>
    each === '' ? undefined : (JSON.parse(each) as Spans),
  );
}
