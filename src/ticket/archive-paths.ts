/** Names the archives of a ticket by the one that was asked for: what is not redacted says so, and several have their number. */
export function archivePaths(path: string, count: number, isRedacted: boolean): readonly string[] {
  const stem = path.replace(/\.zip$/i, '');
  const named = isRedacted || /-UNREDACTED$/.test(stem) ? stem : `${stem}-UNREDACTED`;
  return Array.from({ length: count }, (_, index) => `${named}${count === 1 ? '' : `-${index + 1}-of-${count}`}.zip`);
}
