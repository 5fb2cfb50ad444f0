import type { Grammars, MessageGrammar } from '../src/model/grammar.ts';
import { glassfish } from './formats/glassfish/to-event.ts';
import { jul } from './formats/jul/to-event.ts';
import { liferayConsole } from './formats/liferay-console/to-event.ts';
import { log4jXml } from './formats/log4j-xml/to-event.ts';
import { shortEcho } from './formats/short-echo/to-event.ts';
import { bladeProperties } from './messages/blade-properties/to-event.ts';
import { database } from './messages/database/to-event.ts';
import { duplicateFields } from './messages/duplicate-fields/to-event.ts';
import { gogo, gogoLines } from './messages/gogo/to-event.ts';
import { bundleLines } from './messages/gogo-bundles/to-event.ts';
import { componentLines } from './messages/gogo-components/to-event.ts';
import { verifyLines } from './messages/gogo-verify/to-event.ts';
import { java } from './messages/java/to-event.ts';
import { loggingTimer } from './messages/logging-timer/to-event.ts';
import { moduleLines, modules } from './messages/modules/to-event.ts';
import { patchingTool } from './messages/patching-tool/to-event.ts';
import { progress } from './messages/progress/to-event.ts';
import { recorder } from './messages/recorder/to-event.ts';
import { releaseLines } from './messages/release-table/to-event.ts';
import { startup } from './messages/startup/to-event.ts';
import { terminal } from './messages/terminal/to-event.ts';
import { toolPrompts } from './messages/tool-prompts/to-event.ts';
import { upgradeProcess } from './messages/upgrade-process/to-event.ts';
import { upgradeReport } from './messages/upgrade-report/to-event.ts';
import { upgradeReportFile } from './messages/upgrade-report/transcript.ts';
import { readReportContext } from './messages/upgrade-report-context/to-context.ts';
import { upgradeTool } from './messages/upgrade-tool/to-event.ts';
import { verify } from './messages/verify/to-event.ts';
import { mysql } from './transcripts/mysql/to-event.ts';
import { openingTable } from './shared/opening-table.ts';
import { postgresql } from './transcripts/postgresql/to-event.ts';
import { sessionOf } from './shared/session-lines.ts';
import { db2 } from './transcripts/db2/to-event.ts';
import { sqlserver } from './transcripts/sqlserver/to-event.ts';
import { sybase } from './transcripts/sybase/to-event.ts';
import { throwable } from './throwable/to-throwable.ts';
import { oracle } from './transcripts/oracle/to-event.ts';

const messages: readonly MessageGrammar[] = [
  upgradeProcess,
  loggingTimer,
  verify,
  database,
  modules,
  upgradeTool,
  startup,
  recorder,
  progress,
  gogo,
  java,
  terminal,
  upgradeReport,
  duplicateFields,
  toolPrompts,
  patchingTool,
];

const opensByTable = openingTable(messages.flatMap(({ openings }) => openings));
const openers = messages.flatMap(({ opens }) => opens ?? []);

/**
 * Everything updoc knows of logs. Formats are tried in this order; a test proves from their examples that no format takes
 * the records of one behind it.
 */
export const grammars: Grammars = {
  formats: [liferayConsole, shortEcho, log4jXml, glassfish, jul],
  // The last one takes what pv prints, whatever client it feeds: where others know a line of the same text, they come first.
  transcripts: [upgradeReportFile, bladeProperties, oracle, postgresql, sqlserver, db2, sybase, mysql],
  session: sessionOf([gogoLines, moduleLines, verifyLines, bundleLines, componentLines, releaseLines]),
  messages,
  opensMessage: (bytes, start, end) =>
    opensByTable(bytes, start, end) || openers.some((opens) => opens(bytes, start, end)),
  throwable,
  reportContext: readReportContext,
};
