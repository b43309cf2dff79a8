import { useEffect, useState } from 'preact/hooks';

/** Value that is read again whenever this event tells that it may be another one. */
export function useFollowed<Value>(read: () => Value, target: EventTarget, event: string): Value {
  const [value, setValue] = useState(read);
  useEffect(() => {
    const update = (): void => {
      setValue(read());
    };
    update(); // it may have changed since it was first read
    target.addEventListener(event, update);
    return () => {
      target.removeEventListener(event, update);
    };
  }, []);
  return value;
}
