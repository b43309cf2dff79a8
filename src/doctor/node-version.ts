import type { Checked } from './check.js';

const oldest = [20, 19] as const;

/** Checks that this version of Node, as in `process.versions.node`, is a tested one. */
export function checkNodeVersion(version: string): Checked {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  return {
    summary: `Node ${version}`,
    findings: isOld
      ? [
          {
            what: `Node ${version} is older than ${oldest.join('.')}`,
            mend: `install Node ${oldest.join('.')} or newer`,
          },
        ]
      : [],
  };
}
