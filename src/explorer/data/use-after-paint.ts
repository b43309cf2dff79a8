import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from '../when-shown.js';

/** Whether what is shown first has been painted: what is asked for only then takes nothing from it. */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    afterPaint(() => {
      setPainted(true);
    });
  }, []);
  return isPainted;
}
