import { chmodSync } from 'node:fs';

const NOBODY = 65_534;

/**
 * Root may read and write everything: as root, the action runs with the rights of nobody, so that permissions count.
 * `folder`: where it works; nobody may go into it then.
 */
export async function asOrdinaryUser<Result>(folder: string, action: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return action();
  chmodSync(folder, 0o755);
  process.seteuid?.(NOBODY);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}
