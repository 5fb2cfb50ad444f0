import { token } from '../../shared/read-with.ts';

export const Initial = token('Initial', /Initial portal |Portal initial /, 'Initial portal ');
export const Final = token('Final', /Final portal |Portal final /, 'Final portal ');
export const Expected = token('Expected', /Expected portal |Portal expected /, 'Expected portal ');
export const BuildNumber = token('BuildNumber', 'build number: ', 'build number: ');
export const SchemaVersion = token('SchemaVersion', 'schema version: ', 'schema version: ');
export const UsingDatabase = token('UsingDatabase', /Using (?=\w+ version )|Database version: /, 'Using ');
export const VersionWord = token('VersionWord', / version | /, ' version ');
export const ExecutionTime = token('ExecutionTime', /Upgrade completed in |Execution time: /, 'Execution time: ');
export const Result = token('Result', 'Result: ', 'Result: ');
export const Word = token('Word', /[\w.]+/, '7310');
export const Rest = token('Rest', /[^\w.][^]*/, ' seconds');

export const TOKENS = [
  Initial,
  Final,
  Expected,
  BuildNumber,
  SchemaVersion,
  UsingDatabase,
  ExecutionTime,
  Result,
  VersionWord,
  Word,
  Rest,
];
