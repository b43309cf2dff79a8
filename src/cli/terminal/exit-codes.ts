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
  0    done; also where the reader of the output closed the pipe early
  1    failed: the sentence on stderr says why
  2    misused: an unknown command, a wrong option, argument or setting
  3    doctor found something wrong
  130  interrupted (Ctrl-C); no half file is left, and a graph half restored is used by no command
  143  terminated (SIGTERM); the same`;
