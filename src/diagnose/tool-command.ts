import type { ProductVersion } from '../model/timeline.ts';
import { lineRangeOf } from './release-line.ts';

/** `7.4.13 Update 92`, `7.4.13.u92`, `7.4.3.120 CE GA120`. */
const UPDATE = /(?:\bupdate |\bu|\bga|^7\.4\.3\.)(\d{1,3})\b/i;
const FIRST_RENAMED_UPDATE = 82;
/** First quarterly release. */
const FIRST_QUARTERLY = 2023.3;

/**
 * Returns the command that runs the upgrade tool of a version. The script is `db_upgrade_client.sh` from 7.4 Update 82 and GA82
 * on, `db_upgrade.sh` before.
 *
 * Source: Liferay Learn, Database Upgrade Tool Reference.
 */
export function toolCommand(to: ProductVersion): string {
  return `./${isRenamed(to) ? 'db_upgrade_client.sh' : 'db_upgrade.sh'} -l output.log`;
}

function isRenamed(to: ProductVersion): boolean {
  const { lowest } = lineRangeOf(to);
  if (lowest >= FIRST_QUARTERLY) return true;
  return lowest === 7.4 && Number(UPDATE.exec(to.version ?? '')?.[1] ?? 0) >= FIRST_RENAMED_UPDATE;
}
