import type { Grammars } from '../src/model/grammar.ts';
import { glassfish } from './formats/glassfish/to-event.ts';
import { jul } from './formats/jul/to-event.ts';
import { liferayConsole } from './formats/liferay-console/to-event.ts';
import { log4jXml } from './formats/log4j-xml/to-event.ts';
import { shortEcho } from './formats/short-echo/to-event.ts';
import { database } from './messages/database/to-event.ts';
import { duplicateFields } from './messages/duplicate-fields/to-event.ts';
import { gogo } from './messages/gogo/to-event.ts';
import { java } from './messages/java/to-event.ts';
import { loggingTimer } from './messages/logging-timer/to-event.ts';
import { modules } from './messages/modules/to-event.ts';
import { progress } from './messages/progress/to-event.ts';
import { recorder } from './messages/recorder/to-event.ts';
import { startup } from './messages/startup/to-event.ts';
import { upgradeProcess } from './messages/upgrade-process/to-event.ts';
import { upgradeReport } from './messages/upgrade-report/to-event.ts';
import { upgradeTool } from './messages/upgrade-tool/to-event.ts';
import { verify } from './messages/verify/to-event.ts';
import { openingTable } from './shared/opening-table.ts';
import { db2 } from './transcripts/db2/to-event.ts';
import { sqlserver } from './transcripts/sqlserver/to-event.ts';
import { sybase } from './transcripts/sybase/to-event.ts';
import { throwable } from './throwable/to-throwable.ts';

const messages = [
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
  upgradeReport,
  duplicateFields,
];

/**
 * Everything updoc knows of logs. Formats are tried in this order; a test proves from their examples that no format takes
 * the records of one behind it.
 */
export const grammars: Grammars = {
  formats: [liferayConsole, shortEcho, log4jXml, glassfish, jul],
  transcripts: [sqlserver, db2, sybase],
  messages,
  opensMessage: openingTable(messages.flatMap(({ openings }) => openings)),
  throwable,
};
