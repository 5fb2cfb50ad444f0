import { token } from '../../shared/read-with.ts';

/** JDK 9 to 16 on reflection, and the virtual machine on its options: never a failure. */
export const Warning = token(
  'Warning',
  /WARNING: (?:An illegal reflective|Illegal reflective|Please consider reporting|Use --illegal|All illegal|A (?:terminally deprecated|restricted) method|sun\.misc|System::setSecurityManager)|(?:OpenJDK|Java HotSpot\(TM\)) 64-Bit Server VM warning: /,
  'WARNING: An illegal reflective',
);
export const StartFailed = token(
  'StartFailed',
  /Error: (?:Could not find or load main class|A JNI error has occurred|Unable to access jarfile|LinkageError occurred)|Error occurred during initialization of VM|Could not reserve enough space|Unrecognized (?:VM )?option|Invalid maximum heap size/,
  'Error: Could not find or load main class',
);
/** The shell's word for a program that the system ended. */
export const Killed = token('Killed', /Killed(?![^])/, 'Killed');
export const OutOfMemory = token(
  'OutOfMemory',
  /Terminating due to java\.lang\.OutOfMemoryError: |Aborting due to java\.lang\.OutOfMemoryError: /,
  'Terminating due to java.lang.OutOfMemoryError: ',
);
export const Rest = token('Rest', /[^]+/, ' com.liferay.portal.tools.DBUpgrader');

export const TOKENS = [Warning, StartFailed, Killed, OutOfMemory, Rest];
