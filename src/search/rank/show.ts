import { codePointLength, type Span } from '#text/code-points.js';
import type { Hit } from '../hit.js';
import type { NameTable } from '../names/name-table.js';
import type { Asked, AskedTitle } from '../query/read-query.js';
import type { Answer } from './answer.js';
import { explain, type Explained, explainWhole, type Placed } from './explain.js';
import type { FoundRole } from './holders.js';

/** The parts of a hit that are computed for the page alone. */
export type Shown = Pick<Hit, 'matchedName' | 'explanation' | 'highlights'>;

/** Between the title of a role and the name of the place where it is held. */
const between = ' — ';

/** The matched name with its explanation and highlights. */
export function showName(query: string, asked: Asked, answer: Answer, names: NameTable): Shown {
  const { explanation, highlights } = explainedOf(query, asked, answer, names);
  return { matchedName: answer.name.text, explanation: inOrder(explanation), highlights };
}

/** The title of a role with the place where it is held, or with the name of its holder if the query has that. */
export function showRole(
  query: string,
  title: AskedTitle,
  { role, met }: FoundRole,
  names: NameTable,
): Shown {
  const to = role.title;
  const rule = role.isYear ? 'YEAR' : role.means === 'KIND' ? 'DESIGNATION' : 'ROLE';
  const reason = { rule, from: title.from, to, distance: 0, start: title.start } as const;
  const whole = { start: 0, end: codePointLength(to) };
  const answer = met.find(({ entityId }) => entityId === role.holder) ?? met[0];
  if (!answer) return { matchedName: to, explanation: inOrder([reason]), highlights: [whole] };
  const explained = met.map((each) => explainedOf(query, each.asked, each, names));
  const asked = title.from === '' ? [] : [reason];
  const reasons = inOrder([...asked, ...explained.flatMap(({ explanation }) => explanation)]);
  const { highlights } = explainedOf(query, answer.asked, answer, names);
  const { text } = answer.name;
  if (answer.entityId === role.holder)
    return { matchedName: text, explanation: reasons, highlights };
  return {
    matchedName: `${to}${between}${text}`,
    explanation: reasons,
    highlights: [whole, ...moved(highlights, whole.end + codePointLength(between))],
  };
}

function explainedOf(
  query: string,
  { list, readings }: Asked,
  answer: Answer,
  names: NameTable,
): Explained {
  const reading = readings[answer.reading];
  return reading ? explain(answer, reading, names) : explainWhole(query, list, answer);
}

/** The explanations in the order of the query. */
function inOrder(explanation: readonly Placed[]): Hit['explanation'] {
  return explanation
    .toSorted((a, b) => a.start - b.start)
    .map(({ rule, from, to, distance }) => ({ rule, from, to, distance }));
}

function moved(spans: readonly Span[], by: number): readonly Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}
