import type { AnswerOf } from '../data/ask.js';
import { useTerms, type Terms } from '../data/terms.js';
import { useAfterPaint } from '../data/use-after-paint.js';
import { useAnswer } from '../data/use-answer.js';
import { places } from '../route/places.js';
import { fill, sayCount } from '../words/say.js';
import { words } from '../words/words.js';
import { Contested } from './value.js';

export type Difference = AnswerOf<'view-differences'>['conflicts']['nodes'][number];

/** Differences of sources about some entities, by entity; undefined until they arrive. */
export function useDifferences(
  ids: readonly string[],
): ReadonlyMap<string, readonly Difference[]> | undefined {
  const wanted = useAfterPaint({ entities: [...ids] });
  const { answer } = useAnswer('view-differences', ids.length === 0 ? undefined : wanted);
  if (answer === undefined) return undefined;
  const { nodes } = answer.data.conflicts;
  return new Map(
    ids.map((id) => [
      id,
      nodes.filter(({ preferred: { subject, object } }) => [subject.id, object?.id].includes(id)),
    ]),
  );
}

/** The point on which sources differ, in a word or two. */
export const sayPoint = (terms: Terms, { about, preferred }: Difference): string =>
  ['VALID_FROM', 'VALID_TO', 'ORDER'].includes(about)
    ? terms.value('ConflictAbout', about)
    : terms.predicate(preferred.predicate);

/** All points on which sources differ about an entity, each by its name. */
export function Points({ of }: { readonly of: readonly Difference[] | undefined }) {
  const terms = useTerms();
  const points = new Map(of?.map((each) => [sayPoint(terms, each), each]));
  return (
    <>
      {Array.from(points, ([what, { preferred }]) => (
        <Contested key={what} href={places.conflicts(preferred.subject.id)} what={what} />
      ))}
    </>
  );
}

/** Number of points on which sources differ about an entity. */
export function DifferOn({ id }: { readonly id: string }) {
  const { answer } = useAnswer('view-differences', useAfterPaint({ entities: [id] }));
  return <DifferOnPoints id={id} count={answer?.data.conflicts.totalCount ?? 0} />;
}

/** The same of a known number. */
export function DifferOnPoints({ id, count }: { readonly id: string; readonly count: number }) {
  if (count === 0) return null;
  return (
    <Contested
      href={places.conflicts(id)}
      text={fill(words.differOn, { count: sayCount(words.counts.points, count) })}
    />
  );
}
