import { inertText, readSavedReport, renderVerification, verifyReport } from '../../index.ts';
import { type Streams, terminalWidth, wantsColor, writeAll } from '../streams.ts';

/** Options of `updoc verify`. */
export interface VerifyFlags {
  readonly format: 'terminal' | 'json';
  readonly color: 'auto' | 'always' | 'never';
}

/** Compares a saved report with logs, prints what holds, and returns 0 where all of it does and 1 where not. */
export async function runVerify(
  path: string,
  logs: readonly string[],
  { format, color }: VerifyFlags,
  streams: Streams,
): Promise<number> {
  const verification = await verifyReport(await readSavedReport(path, streams.stdin), logs);
  const look = { width: terminalWidth(streams), color: wantsColor(color, streams) };
  await writeAll(streams.stdout, inertText(renderVerification(verification, format, look), format));
  return verification.holds ? 0 : 1;
}
