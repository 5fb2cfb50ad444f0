// Stack traces of a few lines.

/** An exception that came out of this class. */
export function trace(cause: string, className: string): string {
  return `${cause}\n\tat ${className}.doUpgrade(A.java:1)\n`;
}

/** An UpgradeException of the tool around it. */
export function wrapped(cause: string, className: string): string {
  return `com.liferay.portal.kernel.upgrade.UpgradeException: ${cause}\n\tat com.liferay.portal.tools.DBUpgrader.main(DBUpgrader.java:99)\nCaused by: ${trace(cause, className)}`;
}

/** A VerifyException around it. */
export function verifyFailed(cause: string): string {
  return `com.liferay.portal.verify.VerifyException: ${cause}\n\tat com.liferay.portal.verify.VerifyAcme.doVerify(A.java:1)\nCaused by: ${trace(cause, 'com.liferay.portal.verify.VerifyAcme')}`;
}

/** Names of modules in letters only: numbers are masked, and these must stay apart. */
export function letters(n: number): string {
  return n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
}
