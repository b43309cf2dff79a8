import { groupBy } from '#text/group-by.js';
import { useTerms } from '../../data/terms.js';
import { nameOf } from '../../parts/entity.js';
import { fill, sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';
import { axisOf, type Entry, type Lane, type Mark } from './lanes.js';

interface AxisProps {
  readonly entries: readonly Entry[];
  readonly ids: readonly string[];
}

/** Years as a scale from left to right in both languages; the list under it has all that it shows. */
export function AxisFigure({ entries, ids }: AxisProps) {
  const terms = useTerms();
  const axis = axisOf(entries);
  if (axis === undefined) return null;
  const { years, lanes, count, before } = axis;
  const [first = 0] = years;
  return (
    <figure class="axis">
      <div
        role="img"
        aria-label={fill(words.timeline.axis, {
          count: sayCount(words.counts.dates, count),
        })}
      >
        <div class="lane lane--years">
          <span />
          <span class="years-scale num" dir="ltr">
            {years.map((year) => (
              <span key={year}>{year}</span>
            ))}
          </span>
        </div>
        {[...groupBy(lanes, ({ of }) => of.predicate)].map(([predicate, of]) => (
          <div key={predicate}>
            <p class="cap">{terms.predicate(predicate)}</p>
            {of.map((lane) => (
              <LaneOf key={lane.key} of={lane} ids={ids} years={years.length} />
            ))}
          </div>
        ))}
      </div>
      <figcaption class="cap">
        {before > 0 && (
          <>
            {fill(words.timeline.before, {
              year: String(first),
              count: sayCount(words.counts.dates, before),
            })}{' '}
          </>
        )}
        {words.timeline.key}
      </figcaption>
    </figure>
  );
}

/** Units of the picture in a year. */
const unit = 100;
const height = 10;

const isBar = (look: Mark['look']): boolean => look === 'lasts' || look === 'begins';

interface LaneProps {
  readonly of: Lane;
  readonly ids: readonly string[];
  readonly years: number;
}

function LaneOf({ of: { of, marks }, ids, years }: LaneProps) {
  const other = of.object != null && ids.includes(of.subject.id) ? of.object : of.subject;
  return (
    <div class="lane">
      <span>{nameOf(other).text}</span>
      <svg viewBox={`0 0 ${years * unit} ${height}`} preserveAspectRatio="none">
        {marks.map(({ look, from, to, isContested }, index) => (
          <rect
            key={index}
            class={isContested ? `t-${look} is-contest` : `t-${look}`}
            x={from * unit}
            y={isBar(look) ? height * 0.35 : height * 0.1}
            width={Math.max(0, to - from) * unit}
            height={isBar(look) ? height * 0.3 : height * 0.8}
          />
        ))}
      </svg>
    </div>
  );
}
