import type { EventName } from '../model/event-name.ts';
import { type Environment, type Mark, type ProductVersion, type Span } from '../model/timeline.ts';
import { DATABASE_VENDORS, type DatabaseVendor } from '../model/database.ts';

type Marks = ReadonlyMap<EventName, Mark>;

/** `com.liferay.portal.upgrade.v7_3_x.UpgradeLayout` and `…UpgradeProcess_7_0_3`: the version line a core step belongs to. */
const CORE_LINE = /^com\.liferay\.portal\.upgrade\.(?:v|UpgradeProcess_)(\d)_(\d)_/;

/** Reads where a run was made from what it says of itself. */
export function readEnvironment(
  marks: Marks,
  spans: readonly Span[],
  reportLines: ReadonlyMap<string, string>,
): Environment {
  const product = marks.get('startup.product')?.last.attributes;
  const database = readDatabase(marks, reportLines);
  const patches = marks.get('startup.patches')?.last.attributes.patches;
  const from = versionOf(startedFrom(spans), reportLines.get('initial.build'), reportLines.get('initial.schema'));
  const to = versionOf(
    textOf(product?.version) ?? upgradedLine(spans),
    reportLines.get('final.build') ?? textOf(product?.build),
    reportLines.get('final.schema'),
  );
  const tool = toolOf(marks);
  const java = marks.get('startup.java-version')?.last.attributes.version;
  return {
    from,
    to,
    jvmOptions: [...listOf(marks.get('tool.jvm-arguments')?.last.attributes.arguments)],
    ...(product !== undefined && { product: String(product.product) }),
    ...(database !== undefined && { database }),
    ...(tool !== undefined && { upgradeTool: tool }),
    ...(java !== undefined && { java: String(java) }),
    ...(patches !== undefined && { patches: listOf(patches) }),
  };
}

function readDatabase(marks: Marks, reportLines: ReadonlyMap<string, string>): Environment['database'] {
  const dialect = marks.get('database.dialect')?.last.attributes;
  const [reported, reportedVersion] = (reportLines.get('database') ?? '').split(' ');
  const vendor = toVendor(textOf(dialect?.vendor) ?? reported);
  const version = textOf(dialect?.version) ?? reportedVersion;
  return vendor && { vendor, ...(version !== undefined && { version }) };
}

function toVendor(name: string): DatabaseVendor | undefined {
  return DATABASE_VENDORS.find((vendor) => vendor === (name === 'hypersonic' ? 'hsqldb' : name));
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
