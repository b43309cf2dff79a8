import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component loaded after the page, which is complete without it; undefined until loaded. */
export function useLate<Props>(
  load: () => Promise<ComponentType<Props>>,
  fail: () => void = () => undefined,
): ComponentType<Props> | undefined {
  const [Late, setLate] = useState<ComponentType<Props>>();
  useEffect(() => {
    load().then((arrived) => {
      setLate(() => arrived);
    }, fail);
  }, []);
  return Late;
}
