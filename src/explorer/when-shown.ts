const patienceMs = 2000;
const lookEveryMs = 50;

let shown: Promise<void> | undefined;

/** Settles once nothing of what is shown first is on its way any more, and all of it has been painted; or after a while. */
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

/** Calls once the next frame has been painted, or at once where nothing is painted as nobody sees it. */
export function afterPaint(then: () => void): void {
  if (document.hidden) setTimeout(then);
  else requestAnimationFrame(() => setTimeout(then));
}
