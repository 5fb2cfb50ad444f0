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
/**
 * The shell's word for a program that the system ended, alone or with the script, its line and the process in front; Docker's
 * for one that ended with 128 + 9; Kubernetes's and the kernel's for one that took more memory than it may.
 */
export const Killed = token(
  'Killed',
  /Killed(?![^])|[^\s]{1,200}: (?:line )?\d{1,6}:\s{1,20}\d{1,10} Killed(?=\s|(?![^]))|[^\s]{1,200} exited with code 137(?!\d)|Reason:\s{1,20}OOMKilled|"OOMKilled": true|(?:Memory cgroup out|Out) of memory: Killed process \d{1,10} \((?:java|catalina)/,
  'entrypoint.sh: line 3:     6 Killed',
);
export const OutOfMemory = token(
  'OutOfMemory',
  /(?:# {1,2}|Terminating due to |Aborting due to )?java\.lang\.OutOfMemoryError(?=[:\s]|(?![^]))|Exception: java\.lang\.OutOfMemoryError thrown from the UncaughtExceptionHandler|# There is insufficient memory for the Java Runtime Environment/,
  'Terminating due to java.lang.OutOfMemoryError',
);
export const Rest = token('Rest', /[^]+/, ' com.liferay.portal.tools.DBUpgrader');

export const TOKENS = [Warning, StartFailed, Killed, OutOfMemory, Rest];
