import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from '../when-shown.js';

/**
 * What to ask with once what is shown first has been painted, and undefined until then, which asks nothing: a question for
 * what lies below takes nothing from what is seen.
 */
export function useAfterPaint<Variables>(variables: Variables): Variables | undefined {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    afterPaint(() => {
      setPainted(true);
    });
  }, []);
  return isPainted ? variables : undefined;
}
