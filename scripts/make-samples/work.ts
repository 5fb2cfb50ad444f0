// Pieces of work as the log shows them: upgrade processes, timers, verifiers, index updates.
import type { Log } from './log.ts';
import { info, onThread, wait } from './log.ts';

const PORTAL = 'com.liferay.portal.upgrade.PortalUpgradeProcess';
const nothing = (): void => undefined;

/** Writes a process that succeeds: start, what happens within, end; `ms` is its own share of the duration. */
export function upgrade(log: Log, name: string, ms: number, within: () => void = nothing): void {
  writeProcess(log, name, ms, within, 'Completed');
}

/** Writes a process that fails; until 7.1 its end line does not tell. */
export function failingUpgrade(log: Log, name: string, ms: number, within: () => void = nothing): void {
  writeProcess(log, name, ms, within, log.era.ends === 'completed-or-failed' ? 'Failed' : 'Completed');
}

/** Writes the start of a process whose end the log does not reach. */
export function unendedUpgrade(log: Log, name: string, within: () => void = nothing): void {
  sayUpgrading(log, name, name);
  within();
}

/** Writes a process that runs once for each company, on threads of a pool, and ends once. */
export function upgradePerCompany(log: Log, name: string, companyIds: readonly number[], ms: number): void {
  const startMs = log.nowMs;
  companyIds.forEach((companyId, index) => {
    onThread(log, `default-${7 + index}`, () => {
      sayUpgrading(log, name, `${name}#${companyId}`);
    });
  });
  wait(log, ms);
  sayEnded(log, name, log.nowMs - startMs, 'Completed', true);
}

/** Writes a process that is skipped: an end line without a start. */
export function skippedUpgrade(log: Log, name: string): void {
  sayEnded(log, name, 0, 'Completed', true);
}

/** Writes a timer; it is `Completed` on exceptions too. */
export function timer(log: Log, name: string, ms: number, within: () => void = nothing): void {
  const startMs = log.nowMs;
  info(log, `LoggingTimer:${log.era.at.starting}`, `Starting ${name}`);
  within();
  wait(log, ms);
  info(log, `LoggingTimer:${log.era.at.completed}`, `Completed ${name} in ${log.nowMs - startMs} ms`);
}

/** Writes a verifier; it is `Completed` on exceptions too, except in 6.2, where it has no end line. */
export function verify(log: Log, name: string, ms: number, within: () => void = nothing): void {
  const { era } = log;
  const startMs = log.nowMs;
  info(log, `VerifyProcess:${era.at.verifying}`, `Verifying ${name}`);
  within();
  wait(log, ms);
  if (era.ends === 'none') return;
  const duration = `${log.nowMs - startMs}${era.gluedMs ? 'ms' : ' ms'}`;
  info(log, `VerifyProcess:${era.at.verified}`, `Completed verification process ${name} in ${duration}`);
}

function writeProcess(log: Log, name: string, ms: number, within: () => void, word: 'Completed' | 'Failed'): void {
  const startMs = log.nowMs;
  const endedBefore = log.ended;
  sayUpgrading(log, name, name);
  within();
  wait(log, ms);
  if (log.era.ends !== 'none') sayEnded(log, name, log.nowMs - startMs, word, log.ended === endedBefore);
}

function sayUpgrading(log: Log, name: string, printed: string): void {
  info(log, `${loggerOf(log, name)}:${log.era.at.upgrading}`, `Upgrading ${printed}`);
}

function sayEnded(log: Log, name: string, ms: number, word: 'Completed' | 'Failed', isLeaf: boolean): void {
  const { era, durations } = log;
  const duration = `${ms}${era.gluedMs ? 'ms' : ' ms'}`;
  info(log, `${loggerOf(log, name)}:${era.at.upgraded}`, `${word} upgrade process ${name} in ${duration}`);
  log.ended++;
  if (isLeaf) durations.set(name, (durations.get(name) ?? 0) + ms);
}

function loggerOf(log: Log, name: string): string {
  return log.era.portalLogger && name === PORTAL ? 'PortalUpgradeProcess' : 'UpgradeProcess';
}
