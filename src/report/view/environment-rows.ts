import type { DatabaseVendor } from '../../model/database.ts';
import type {
  ApplicationServer,
  DatabaseConnection,
  DocumentLibrary,
  ListedPatch,
  PatchingFacts,
} from '../../model/installation.ts';
import type { Environment, ProductVersion } from '../../model/timeline.ts';
import type { Report } from '../../model/report.ts';
import { DATABASE_NAMES } from '../../model/database.ts';
import { nameView, oneLine } from './name-view.ts';
import type { RowView } from './shared-views.ts';

/** More are counted. */
const MOST_PATCHES = 30;

/** Shows what the log says about where it was written; what it does not say is left out. */
export function environmentRows({ environment }: Report): readonly RowView[] {
  const { product, from, to, java, jvmOptions, upgradeTool, liferayHome, connection, patching, patches } = environment;
  const rows = [
    { label: 'Product', value: product ?? '' },
    { label: 'Upgraded from', value: versionText(from) },
    { label: 'Upgraded to', value: versionText(to) },
    { label: 'Database', value: databaseText(environment) },
    { label: 'Connection', value: connection === undefined ? '' : connectionText(connection) },
    { label: 'JDBC driver', value: connection?.driver ?? '' },
    { label: 'Application server', value: serverText(environment.applicationServer) },
    { label: 'Liferay home', value: liferayHome ?? '' },
    { label: 'Document library', value: libraryText(environment.documentLibrary) },
    { label: 'Java', value: java ?? '' },
    { label: 'JVM options', value: jvmOptions.join(' ') },
    { label: 'Upgrade tool', value: upgradeTool ?? '' },
    { label: 'Patches', value: limited(patches ?? patching?.installed ?? []) },
    { label: 'Patches available', value: limited(patching?.available ?? []) },
    { label: 'Patches listed', value: limited((patching?.patches ?? []).map(patchText)) },
    { label: 'Patching tool', value: patching === undefined ? '' : patchingText(patching) },
  ];
  return rows.map(({ label, value }) => ({ label, value: oneLine(value) })).filter(({ value }) => value !== '');
}

function versionText({ version, build, schema }: ProductVersion): string {
  return joined([
    version ?? '',
    build === undefined ? '' : `build ${build}`,
    schema === undefined ? '' : `schema ${schema}`,
  ]);
}

/** The vendor by the log, else by the settings of the connection. */
function databaseText({ database, connection }: Environment): string {
  const vendor: DatabaseVendor | undefined = database?.vendor ?? connection?.vendor;
  return vendor === undefined ? '' : `${DATABASE_NAMES[vendor]} ${database?.version ?? ''}`;
}

/** `db.example.com:5432/lportal`. */
function connectionText({ protocol = '', host = '', port, name }: DatabaseConnection): string {
  const server = `${host}${port === undefined ? '' : `:${port}`}${name === undefined ? '' : `/${name}`}`;
  return server === '' ? '' : `${protocol}${server}`;
}

function serverText(server: ApplicationServer | undefined): string {
  if (server === undefined) return '';
  const { name = '', directory, portalDirectory, globalLibraries, extraLibraries } = server;
  return joined([
    name,
    labelled('in', directory),
    labelled('portal in', portalDirectory),
    labelled('global libraries in', globalLibraries),
    labelled('extra libraries in', extraLibraries),
  ]);
}

function libraryText(library: DocumentLibrary | undefined): string {
  if (library === undefined) return '';
  const { store = '', rootDirectory, size = '' } = library;
  return joined([nameView(store).short, labelled('in', rootDirectory), size]);
}

function patchText({ name, installed, willBeInstalled, remark = '' }: ListedPatch): string {
  const state = installed ? 'installed' : willBeInstalled ? 'would be installed' : '';
  const known = remark === '' ? state : remark;
  return known === '' ? name : `${name} (${known})`;
}

function patchingText({
  toolVersion,
  installationType,
  build,
  servicePack,
  installableServicePack,
  succeeded,
}: PatchingFacts): string {
  return joined([
    labelled('version', toolVersion),
    labelled('installation type', installationType),
    labelled('build', build),
    labelled('service pack', servicePack),
    labelled('service pack that may be installed', installableServicePack),
    succeeded === undefined ? '' : `installation ${succeeded ? 'succeeded' : 'failed'}`,
  ]);
}

function limited(names: readonly string[]): string {
  const left = names.length - MOST_PATCHES;
  return `${names.slice(0, MOST_PATCHES).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

function labelled(label: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `${label} ${value}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
