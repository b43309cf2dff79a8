import { useCallback, useEffect, useState } from 'preact/hooks';
import { AskError } from './ask.js';
import { isPageOld } from './page-age.js';
import { useReconnect } from './use-answer.js';

/** Code that is loaded on demand. */
export interface LoadedCode<Code> {
  readonly code: Code | undefined;
  readonly error: AskError | undefined;
  readonly again: () => void;
}

/** Loads code. It is asked for again until it arrives, as data is, unless the server has another page by now. */
export function useCode<Code>(load: () => Promise<Code>): LoadedCode<Code> {
  const [round, setRound] = useState(0);
  const [code, setCode] = useState<{ readonly it: Code }>();
  const [error, setError] = useState<AskError>();
  const again = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  useEffect(() => {
    let isWanted = true;
    const start = async (): Promise<void> => {
      try {
        const it = await load();
        if (isWanted) setCode({ it });
      } catch (cause) {
        const fault = (await isPageOld()) ? 'old' : 'offline';
        if (isWanted) setError(new AskError(fault, String(cause)));
      }
    };
    void start();
    return () => {
      isWanted = false;
    };
  }, [load, round]);
  useReconnect(code === undefined && error?.fault === 'offline', again);
  return { code: code?.it, error, again };
}
