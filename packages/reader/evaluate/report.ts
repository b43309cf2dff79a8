import { summarise, type Line } from './bootstrap.js';
import { formatUses, type ConstructionUses } from './constructions.js';
import { brokenMustNots } from './must-nots.js';
import type { DocumentScore } from './score.js';

export interface Evaluation {
  readonly documents: number;
  readonly lines: Readonly<Record<string, Line>>;
  readonly brokenMustNots: readonly { readonly document: string; readonly why: string }[];
  readonly unsliced: number;
  readonly constructions: ConstructionUses;
}

/** All documents of a folder together. */
export function evaluate(
  scores: readonly { readonly name: string; readonly score: DocumentScore }[],
): Omit<Evaluation, 'constructions'> {
  const all = scores.map(({ score }) => score.lines());
  const names = Object.keys(all[0] ?? {});
  return {
    documents: scores.length,
    lines: Object.fromEntries(
      names.map((name) => [name, summarise(all.flatMap((lines) => lines[name] ?? []))]),
    ),
    brokenMustNots: scores.flatMap(({ name, score }) =>
      brokenMustNots(score).map((why) => ({ document: name, why })),
    ),
    unsliced: scores.reduce((count, { score }) => count + score.unsliced, 0),
  };
}

const width = 50;

/** As a table for a terminal. */
export function formatEvaluation({
  documents,
  lines,
  brokenMustNots: broken,
  unsliced,
  constructions,
}: Evaluation): string {
  const head = `${`${String(documents)} documents`.padEnd(width)}      P      R     F1  95 % of F1      right wrong missed\n`;
  const rows = Object.entries(lines).map(
    ([name, line]) => `${name.padEnd(width)} ${formatLine(line)}\n`,
  );
  const ends = broken.map(({ document, why }) => `  ${document}  ${why}\n`);
  return `${head}${rows.join('')}must-nots broken: ${String(broken.length)}; spans that do not slice: ${String(unsliced)}\n${ends.join('')}${formatUses(constructions)}`;
}

function formatLine({ precision, recall, f1, low, high, tp, fp, fn }: Line): string {
  const rates = [precision, recall, f1].map((rate) => rate.toFixed(3).padStart(6)).join(' ');
  const counts = [tp, fp, fn].map((count) => String(count).padStart(6)).join('');
  return `${rates}  ${low.toFixed(3)}–${high.toFixed(3)} ${counts}`;
}
