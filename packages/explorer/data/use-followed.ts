import { useEffect, useState } from 'preact/hooks';

/** Value that is read again whenever one of these events tells that it may be another one. */
export function useFollowed<Value>(
  read: () => Value,
  target: EventTarget,
  ...events: readonly string[]
): Value {
  const [value, setValue] = useState(read);
  useEffect(() => {
    const update = (): void => {
      setValue(read());
    };
    update(); // it may have changed since it was first read
    for (const event of events) target.addEventListener(event, update);
    return () => {
      for (const event of events) target.removeEventListener(event, update);
    };
  }, []);
  return value;
}
