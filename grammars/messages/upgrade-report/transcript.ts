import type { TranscriptFormat } from '../../../src/model/grammar.ts';
import type { AttributeValue, Meaning } from '../../../src/model/meaning.ts';
import { hideSecrets } from '../../shared/hide-secrets.ts';
import { readWith } from '../../shared/read-with.ts';
import { stepOver } from './find-part.ts';
import { headingOf } from './headings.ts';
import { type ReportItemParser, reader } from './items/parser.ts';
import { readReportLine, readStatusLine } from './read-line.ts';

const TEXT: Meaning = { eventName: 'other.upgrade-report.text', attributes: {} };
/** Lines that nothing but a report prints. */
const SURE =
  /^(?:(?:Initial|Final|Expected) portal (?:build number|schema version): |Portal (?:initial|final|expected) (?:build number|schema version): |Execution (?:date|time): |Upgrade completed in \d+ seconds$|Tables in database sorted by |Table [nN]ame +(?:Rows \(initial\)|Initial Rows)|Top \d+ longest |Longest upgrade processes|No (?:errors|warnings) thrown during upgrade|(?:Errors|Warnings) thrown during upgrade|Document library (?:root directory|storage (?:implementation|size)): |The document library storage size is |Class name: [\w.$]+$|(?:Errors|Warnings|Failed sqls|Data clean up): Nothing registered)|^\s{0,20}\d+ occurrences? of the following (?:event|errors|warnings)|^\s{0,20}\S+ took \d+ ms to complete$/;
const LIKELY =
  /^(?:Database version: |Result: |Type: |Status: |Date: |Using \w+ version |Jvm arguments$|Property [\w.]+: )/;

/**
 * Liferay's own upgrade report, as a whole: headings decide what the lines below them mean.
 *
 * Source: UpgradeReport of portal-upgrade-impl. `upgrade_report.info`: sentences to 7.4 U71, then `label: value` lines to
 * 2024.Q3; `upgrade_report.txt` and `upgrade_report_diagnostics.txt` later.
 */
export const upgradeReportFile: TranscriptFormat = {
  name: 'upgrade-report',
  title: "Liferay's own upgrade report",
  examples: [
    'Portal initial build number: 7310',
    'ResourceAction                                 1822                 2043',
    '\tcom.liferay.portal.upgrade.v7_4_x.UpgradeCountry took 4429 ms to complete',
    '\t2 occurrences of the following event: Duplicate entry for key IX_1',
    'SQL: alter table Country drop column idd_;\nError: check that column/key exists',
  ],
  recognize: (line) => (SURE.test(line) ? 'sure' : LIKELY.test(line) ? 'likely' : undefined),
  step: stepOver,
  dataParts: ['errors/message', 'warnings/message', 'failed-sqls/statement'],
  read,
};

function read(part: string, text: string): Meaning {
  const [section, kind] = part.split('/');
  const lines = text.replaceAll('\r\n', '\n').trim();
  switch (kind) {
    case 'value':
      return hidden(readReportLine(lines)) ?? TEXT;
    case 'status':
      return (lines.startsWith('Status: ') ? readReportLine(lines) : readStatusLine(lines)) ?? TEXT;
    case 'heading':
      return toMeaning('section', { section, ...(headingOf(lines)?.empty === true && { empty: true }) });
    case 'logger':
      return readItem(
        (parser) => parser.logger(),
        lines,
        (logger) => toMeaning('logger', { logger }),
      );
    case 'message':
      return readItem(
        (parser) => parser.message(),
        lines,
        (item) => toMeaning('message', { kind: section === 'errors' ? 'error' : 'warning', ...item }),
      );
    case 'process':
      return readItem(
        (parser) => parser.process(),
        lines,
        (item) => toMeaning('process', { ...item }),
      );
    case 'row':
      return readItem(
        (parser) => parser.row(),
        lines,
        ({ table, rows: [before, after] }) =>
          toMeaning('table', { table, ...rowsOf('before', before), ...rowsOf('after', after) }),
      );
    case 'statement':
      return readItem(
        (parser) => parser.statement(),
        lines,
        (item) => toMeaning('statement', { kind: section === 'failed-sqls' ? 'failed-sql' : 'slow-sql', ...item }),
      );
    case 'entry':
      return toMeaning('entry', { section, entry: hideSecrets(lines) });
    case 'underline':
      return section === 'list' ? toMeaning('section', { section }) : TEXT;
    default:
      return lines === '' ? TEXT : toMeaning('text', { text: lines.slice(0, 200) });
  }
}

function readItem<Item>(
  rule: (parser: ReportItemParser) => Item,
  text: string,
  toMeaningOf: (item: Item) => Meaning,
): Meaning {
  const item = readWith(reader, rule, text);
  return item === undefined ? TEXT : toMeaningOf(item);
}

function rowsOf(name: string, rows: string | undefined): Readonly<Record<string, number>> {
  return rows === undefined || rows === '-' ? {} : { [name]: Number(rows) };
}

function toMeaning(
  name: 'section' | 'table' | 'process' | 'logger' | 'message' | 'statement' | 'entry' | 'text',
  attributes: Readonly<Record<string, AttributeValue>>,
): Meaning {
  return { eventName: `other.upgrade-report.${name}`, attributes };
}

function hidden(meaning: Meaning | undefined): Meaning | undefined {
  if (meaning === undefined) return undefined;
  const { value } = meaning.attributes;
  return typeof value === 'string'
    ? { ...meaning, attributes: { ...meaning.attributes, value: hideSecrets(value) } }
    : meaning;
}
