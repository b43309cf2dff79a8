const patienceMs = 2000;
const lookEveryMs = 50;

let shown: Promise<void> | undefined;

/** Settles once all first content is loaded and painted; or after a while. */
export function whenShown(): Promise<void> {
  shown ??= new Promise((resolve) => {
    const end = performance.now() + patienceMs;
    const look = (): void => {
      if (!isShown() && performance.now() < end) setTimeout(look, lookEveryMs);
      else
        afterPaint(() => {
          document.documentElement.dataset['shown'] = '';
          resolve();
        });
    };
    if (document.readyState === 'complete') look();
    else window.addEventListener('load', look, { once: true });
  });
  return shown;
}

const isShown = (): boolean =>
  document.querySelector('#main') !== null && document.querySelector('main .bone') === null;

/** Calls back after the next frame is painted, or at once if the page is hidden. */
export function afterPaint(then: () => void): void {
  if (document.hidden) setTimeout(then);
  else requestAnimationFrame(() => setTimeout(then));
}
