/** Meanings of the exit codes for scripts; `--help` prints these sentences. */
export const exitCodes = {
  done: 0,
  failed: 1,
  misused: 2,
  found: 3,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodeHelp = `
Exit codes:
  0    done; also if the reader of the output closed the pipe early
  1    failed: stderr has the reason
  2    misused: an unknown command, a wrong option, argument or setting
  3    doctor found a fault, or no backup is young enough
  130  interrupted (Ctrl-C); files are never left half written, but a graph may be half restored is used by no command
  143  terminated (SIGTERM); the same`;
