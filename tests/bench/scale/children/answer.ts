/** Does what the message to this process asks for, tells the result, and ends; an error ends it with its stack. */
export function answerOnce(work: (message: unknown) => Promise<object>): void {
  process.once('message', (message) => {
    void work(message).then(
      (answer) => process.send?.(answer, () => process.exit()),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
        process.exit(1);
      },
    );
  });
}
