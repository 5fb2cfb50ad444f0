import type { SessionLine } from '../../shared/session-lines.ts';

/** Rows of the `verify` commands. */
export const VERIFY_LINES: readonly SessionLine[] = [
  { part: 'verify:list', begins: /^Registered verify process \S+(?: for module \S+)?$/ },
  { part: 'verify:check', begins: /^\S+ verify process (?:succeeded|failed|has not executed)$/ },
  { part: 'verify:check', begins: /^Verify process \S+ (?:succeeded|failed|was not executed)$/ },
  { part: 'verify:check', begins: /^No verify process(?: with name| exists for) \S+$/ },
  {
    part: 'verify:execute',
    begins: /^Executing (?:verifiers registered for|verify process registered for|verify) \S+$/,
  },
];
