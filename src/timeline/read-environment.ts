import type { EventName } from '../model/event-name.ts';
import type { PatchingFacts } from '../model/installation.ts';
import type { Environment, Mark, ProductVersion, Span } from '../model/timeline.ts';
import type { UpgradeReportFacts } from '../model/upgrade-report.ts';
import type { AnsweredSetup } from './collect-answers.ts';
import { type ReportedEnvironment, readReports } from './read-reports.ts';
import { toVendor } from './to-vendor.ts';

type Marks = ReadonlyMap<EventName, Mark>;

/** `com.liferay.portal.upgrade.v7_3_x.UpgradeLayout` and `…UpgradeProcess_7_0_3`: the version line a core step belongs to. */
const CORE_LINE = /^com\.liferay\.portal\.upgrade\.(?:v|UpgradeProcess_)(\d)_(\d)_/;

/** What a run is told by prompts and by the patching tool. */
export interface SaidOfInstallation {
  readonly setup: AnsweredSetup;
  readonly patching?: PatchingFacts;
}

/** Reads where a run was made from what it says of itself. */
export function readEnvironment(
  marks: Marks,
  spans: readonly Span[],
  reports: readonly UpgradeReportFacts[],
  { setup, patching }: SaidOfInstallation,
): Environment {
  const reported = readReports(reports);
  const product = marks.get('startup.product')?.last.attributes;
  const database = readDatabase(marks, reported, setup);
  const started = marks.get('startup.patches')?.last.attributes.patches;
  const patches = started === undefined ? patching?.installed : listOf(started);
  const from = versionOf(
    lineOfBuild(reported.numbers['initial.build']) ?? startedFrom(spans),
    reported.numbers['initial.build'],
    reported.numbers['initial.schema'],
  );
  const build = reported.numbers['final.build'] ?? textOf(product?.build);
  const to = versionOf(
    textOf(product?.version) ?? upgradedLine(spans) ?? lineOfBuild(build),
    build,
    reported.numbers['final.schema'],
  );
  const tool = toolOf(marks);
  const java = marks.get('startup.java-version')?.last.attributes.version;
  const connection = { ...setup.connection, ...reported.connection };
  const liferayHome = reported.liferayHome ?? setup.liferayHome;
  const printed = listOf(marks.get('tool.jvm-arguments')?.last.attributes.arguments);
  return {
    from,
    to,
    jvmOptions: printed.length > 0 ? [...printed] : reported.jvmArguments,
    ...(product !== undefined && { product: String(product.product) }),
    ...(database !== undefined && { database }),
    ...(tool !== undefined && { upgradeTool: tool }),
    ...(java !== undefined && { java: String(java) }),
    ...(patches !== undefined && { patches }),
    ...(liferayHome !== undefined && { liferayHome }),
    ...(setup.applicationServer !== undefined && { applicationServer: setup.applicationServer }),
    ...(Object.keys(connection).length > 0 && { connection }),
    ...(reported.documentLibrary !== undefined && { documentLibrary: reported.documentLibrary }),
    ...(patching !== undefined && { patching }),
  };
}

/** The dialect of the server goes before what a report or a prompt says. */
function readDatabase(marks: Marks, { database }: ReportedEnvironment, setup: AnsweredSetup): Environment['database'] {
  const dialect = marks.get('database.dialect')?.last.attributes;
  const vendor = toVendor(textOf(dialect?.vendor)) ?? database?.vendor ?? setup.connection?.vendor;
  const version = textOf(dialect?.version) ?? database?.version;
  return vendor && { vendor, ...(version !== undefined && { version }) };
}

function versionOf(version: string | undefined, build: string | undefined, schema: string | undefined): ProductVersion {
  return {
    ...(version !== undefined && { version }),
    ...(build !== undefined && { build }),
    ...(schema !== undefined && { schema }),
  };
}

/** Version lines in their order; a line's core steps run on databases of the line before it. */
const LINES = ['6.2', '7.0', '7.1', '7.2', '7.3', '7.4'] as const;

/** Lines of the core steps that ran, in their order. */
function coreLines(spans: readonly Span[]): string[] {
  return spans.flatMap(({ name }) => {
    const match = CORE_LINE.exec(name);
    return match ? [`${match[1]}.${match[2]}`] : [];
  });
}

/**
 * The version line of a build number: `7310` is 7.3. Updates of 7.4 and all quarterlies have 7413.
 *
 * Source: com.liferay.portal.kernel.util.ReleaseInfo.
 */
function lineOfBuild(build: string | undefined): string | undefined {
  const [line] = /^[67][0-4]\d\d$/.exec(build ?? '') ?? [];
  if (line === undefined || line > '7413') return undefined;
  const version = `${line[0]}.${line[1]}`;
  return line === '7413' ? `${version} or later` : version;
}

/** What the first core step tells: all steps of the lines before it had been made. */
function startedFrom(spans: readonly Span[]): string | undefined {
  const [first] = coreLines(spans).sort();
  if (first === undefined) return undefined;
  if (spans.some(({ name }) => name === 'com.liferay.portal.upgrade.UpgradeProcess_7_0_0')) return '6.2 or earlier';
  const before = LINES.at(LINES.findIndex((line) => line === first) - 1);
  return first < '7.1' || before === undefined ? undefined : `${before} or later`;
}

/** The newest line whose core steps ran; where the core came to its end it is the version, but 7.4 stands for all after it. */
function upgradedLine(spans: readonly Span[]): string | undefined {
  const ended = spans.some(({ name, status }) => status === 'ok' && name.endsWith('.PortalUpgradeProcess'));
  const newest = coreLines(spans).sort().at(-1);
  if (newest === undefined || newest < '7.0') return undefined;
  return ended && newest !== '7.4' ? newest : `${newest} or later`;
}

function toolOf(marks: Marks): string | undefined {
  const scope = textOf(marks.get('tool.completed')?.last.attributes.scope);
  if (scope !== undefined || marks.has('tool.jvm-arguments')) return 'db_upgrade';
  return undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
