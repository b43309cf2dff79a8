/** Whether an argument or input field has a value: null says as little as absence. */
export function given(value: unknown): boolean {
  return value !== undefined && value !== null;
}
