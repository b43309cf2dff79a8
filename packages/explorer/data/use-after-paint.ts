import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from '../when-shown.js';

/**
 * The variables once the first content has been painted; undefined before, which asks nothing. So a question for content
 * further down does not delay the visible part.
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
