import type { Notification } from '../../../model/notification.ts';
import type { Report } from '../../../model/report.ts';
import { sarifLocation } from './sarif-locations.ts';
import { sarifMessage } from './sarif-text.ts';

const LONGEST_MESSAGE = 1_000;

/** Tells how the analysis went: its exit code where it is known, and what is said of our own work. */
export function sarifInvocation(
  { complete, generatedAt, notifications, sources }: Report,
  exitCode: number | undefined,
  leftOut: readonly string[],
): Readonly<Record<string, unknown>> {
  return {
    executionSuccessful: complete,
    endTimeUtc: generatedAt,
    ...(exitCode !== undefined && { exitCode }),
    toolExecutionNotifications: [
      ...notifications.map((notification) => toNotification(notification, sources)),
      ...leftOut.map((text) => ({
        descriptor: { id: 'left-out' },
        level: 'warning',
        message: sarifMessage(text, LONGEST_MESSAGE),
      })),
    ],
  };
}

function toNotification(
  { code, level, message, place }: Notification,
  sources: Report['sources'],
): Readonly<Record<string, unknown>> {
  return {
    descriptor: { id: code },
    level,
    message: sarifMessage(message, LONGEST_MESSAGE),
    ...(place !== undefined && { locations: [sarifLocation(place, sources)] }),
  };
}
