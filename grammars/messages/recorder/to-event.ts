import type { Meaning } from '../../../src/model/meaning.ts';
import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { type RecorderMessage, reader } from './parser.ts';

/**
 * The result that Liferay itself gives an upgrade, and its report.
 *
 * Source: UpgradeRecorder and UpgradeReport of portal-upgrade-impl (7.4 U72 and later). To 2023 any ERROR line made the
 * result `failure` and any WARN `warning`; since 2024 it rests on schema versions and modules.
 */
export const recorder: MessageGrammar = {
  name: 'recorder',
  title: 'Result of the upgrade and its report',
  loggers: ['UpgradeRecorder', 'UpgradeReport'],
  openings: ['Upgrade report generated in ', 'Starting upgrade report generation', 'No pending upgrades to run'],
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    return parts && toMeaning(parts);
  },
};

function toMeaning(message: RecorderMessage): Meaning {
  switch (message.kind) {
    case 'finished':
      return { eventName: 'recorder.finished', attributes: { type: message.type, result: message.result } };
    case 'nothing-pending':
    case 'unresolved':
    case 'unrelated-errors':
      return { eventName: `recorder.${message.kind}`, attributes: {} };
    case 'unknown':
      return { eventName: 'recorder.unknown', attributes: { reason: message.text } };
    case 'report-started':
      return { eventName: 'report.started', attributes: {} };
    case 'report-generated':
      return { eventName: 'report.generated', attributes: { path: message.text } };
    case 'report-skipped':
      return { eventName: 'report.skipped', attributes: {} };
    case 'report-failed':
      return { eventName: 'report.failed', attributes: {} };
  }
}
