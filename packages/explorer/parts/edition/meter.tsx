import { Unstated } from '../value.js';
import { sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';

export interface Counted {
  readonly value?: number | null;
  readonly reason?: keyof typeof words.unstatedReasons | null;
}

interface MeterProps {
  readonly count: Counted;
  /** The largest number of the table: all bars share one scale. */
  readonly most: number;
  /** The address of the list of counted things. */
  readonly href: string;
  /** The id of that list, if it opens next to the number, and whether it is open. */
  readonly opens?: { readonly id: string; readonly isOpen: boolean };
}

/** A number with its bar; a known zero is a tick, and an unknown number says so. */
export function Meter({ count: { value, reason }, most, href, opens }: MeterProps) {
  if (value == null) return <Unstated text={words.unstatedReasons[reason ?? 'NOT_STATED']} />;
  return (
    <span class="meter">
      <a class="num" href={href} {...(opens && expansionOf(opens))}>
        {sayNumber(value)}
      </a>
      {value === 0 ? (
        <span class="bar bar--m bar--zero" aria-hidden="true" />
      ) : (
        <svg
          class="bar bar--m"
          viewBox={`0 0 ${most} 1`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect width={value} height="1" />
        </svg>
      )}
    </span>
  );
}

const expansionOf = ({ id, isOpen }: NonNullable<MeterProps['opens']>) => ({
  'aria-expanded': isOpen,
  ...(isOpen && { 'aria-controls': id }),
});
