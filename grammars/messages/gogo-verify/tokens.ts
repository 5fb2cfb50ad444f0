import { token } from '../../shared/read-with.ts';

export const Registered = token('Registered', 'Registered verify process ', 'Registered verify process ');
export const Executing = token(
  'Executing',
  /Executing (?:verifiers registered for|verify process registered for|verify) /,
  'Executing verifiers registered for ',
);
export const NoProcess = token(
  'NoProcess',
  /No verify process(?:es)? (?:with name|exists for) /,
  'No verify process with name ',
);
export const VerifyProcess = token('VerifyProcess', 'Verify process ', 'Verify process ');
export const IsVerifyProcess = token('IsVerifyProcess', ' verify process', ' verify process');
export const ForModule = token('ForModule', ' for module ', ' for module ');
export const Succeeded = token('Succeeded', ' succeeded', ' succeeded');
export const Failed = token('Failed', ' failed', ' failed');
export const NotExecuted = token('NotExecuted', / (?:has not|was not) executed/, ' was not executed');
/** A class, a bundle's symbolic name, or the name of a verify process. */
export const Word = token('Word', /[^\s]+/, 'com.liferay.journal.service');

export const TOKENS = [
  Registered,
  Executing,
  NoProcess,
  VerifyProcess,
  IsVerifyProcess,
  ForModule,
  Succeeded,
  Failed,
  NotExecuted,
  Word,
];
