import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What comes after the page, and without which the page is as good; undefined until it is there. */
export function useLate<Props>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | undefined {
  const [Late, setLate] = useState<ComponentType<Props>>();
  useEffect(() => {
    load().then(
      (arrived) => {
        setLate(() => arrived);
      },
      () => undefined,
    );
  }, []);
  return Late;
}
