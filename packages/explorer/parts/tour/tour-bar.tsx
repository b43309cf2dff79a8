import { useEffect, useRef } from 'preact/hooks';
import { open } from '../../route/location.js';
import { places } from '../../route/places.js';
import { fill, sayNumber } from '../../words/say.js';
import { tourWords as said } from '../../words/tour-words.js';
import { useExample } from './example.js';
import { goToStep, useTourStep } from './step.js';

/** Address of each step. */
const stops: readonly ((example: string) => string)[] = [
  () => places.home,
  places.entity,
  places.entity,
  (example) => places.graph([example]),
  () => places.conflicts(),
];

/** The bar of a tour, which a reader may leave at every step. */
export function TourBar() {
  const step = useTourStep();
  return step === undefined ? null : <Step step={step} />;
}

function Step({ step }: { readonly step: number }) {
  const example = useExample();
  const bar = useRef<HTMLElement>(null);
  const href = example === undefined ? undefined : stops[step]?.(example);
  useEffect(() => {
    if (href === undefined) return;
    open(href);
    bar.current?.focus();
  }, [href, step]);
  const isLast = step === stops.length - 1;
  return (
    <section
      ref={bar}
      class="live-bar tour ui"
      tabIndex={-1}
      aria-label={said.title}
      onKeyDown={({ key }) => {
        if (key === 'Escape') goToStep(undefined);
      }}
    >
      <p>
        <strong>
          {fill(said.step, { step: sayNumber(step + 1), all: sayNumber(stops.length) })}
        </strong>{' '}
        {said.steps[step]}
      </p>
      <p class="row">
        <button
          class="btn btn--small btn--main"
          type="button"
          onClick={() => {
            goToStep(isLast ? undefined : step + 1);
          }}
        >
          {isLast ? said.end : said.next}
        </button>
        <button
          class="btn btn--small"
          type="button"
          disabled={step === 0}
          onClick={() => {
            goToStep(step - 1);
          }}
        >
          {said.back}
        </button>
        {!isLast && (
          <button
            class="btn btn--small btn--plain"
            type="button"
            onClick={() => {
              goToStep(undefined);
            }}
          >
            {said.leave}
          </button>
        )}
      </p>
    </section>
  );
}
