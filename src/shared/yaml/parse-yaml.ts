import { isMap, isNode, LineCounter, parseDocument, visit, YAMLParseError } from 'yaml';
import type { Document } from 'yaml';
import { Place, type Faults, type SourceFile, type YamlPath } from './faults.js';

/** The content of a YAML file (1.2, core schema) as plain values; undefined for a faulty one, whose faults are recorded. */
export function parseYaml(
  name: string,
  source: string,
  faults: Faults,
): { readonly file: SourceFile; readonly content: unknown } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  refuseEndlessAliases(document);
  const file: SourceFile = {
    name,
    lineOf: (path) => lineOf(document, lines, path),
    isCut: (path) => isCut(document, path),
  };
  for (const { message, pos } of [...document.errors, ...document.warnings]) {
    const { line } = lines.linePos(pos[0]);
    faults.add(new Place({ name, lineOf: () => line }), `is not YAML: ${message}`);
  }
  return {
    file,
    content: document.errors.length > 0 ? undefined : toPlain(document, file, faults),
  };
}

/** Records an error for each alias within the node that it stands for, whose value would have no end. */
function refuseEndlessAliases(document: Document.Parsed): void {
  visit(document, {
    Alias(_, alias, path) {
      const { source, range } = alias;
      if (!path.some((each) => isNode(each) && 'anchor' in each && each.anchor === source)) return;
      const anchored = alias.resolve(document);
      const reason = `the alias *${source} lies within its own anchor`;
      if (anchored && path.includes(anchored))
        document.errors.push(new YAMLParseError([range?.[0] ?? 0, 0], 'BAD_ALIAS', reason));
    },
  });
}

function toPlain(document: Document.Parsed, file: SourceFile, faults: Faults): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    faults.add(new Place(file), `cannot be resolved: ${String(cause)}`);
    return undefined;
  }
}

/** YAML reads `{ en: said, and by whom }` as two keys, the second without a value. */
function isCut(document: Document.Parsed, path: YamlPath): boolean {
  const within = document.getIn(path.slice(0, -1), true);
  return isMap(within) && within.flow === true && document.getIn(path) === undefined;
}

function lineOf(document: Document.Parsed, lines: LineCounter, path: YamlPath): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
