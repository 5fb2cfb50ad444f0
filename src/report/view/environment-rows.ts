import type { ProductVersion } from '../../model/timeline.ts';
import type { Report } from '../../model/report.ts';
import { DATABASE_NAMES } from './database-names.ts';
import { oneLine } from './name-view.ts';
import type { RowView } from './shared-views.ts';

/** Shows what the log says about where it was written; what it does not say is left out. */
export function environmentRows({ environment }: Report): readonly RowView[] {
  const { product, from, to, database, java, jvmOptions, upgradeTool, patches } = environment;
  const rows = [
    { label: 'Product', value: product ?? '' },
    { label: 'Upgraded from', value: versionText(from) },
    { label: 'Upgraded to', value: versionText(to) },
    {
      label: 'Database',
      value: database === undefined ? '' : `${DATABASE_NAMES[database.vendor]} ${database.version ?? ''}`,
    },
    { label: 'Java', value: java ?? '' },
    { label: 'JVM options', value: jvmOptions.join(' ') },
    { label: 'Upgrade tool', value: upgradeTool ?? '' },
    { label: 'Patches', value: (patches ?? []).join(', ') },
  ];
  return rows.map(({ label, value }) => ({ label, value: oneLine(value) })).filter(({ value }) => value !== '');
}

function versionText({ version, build, schema }: ProductVersion): string {
  const parts = [
    version ?? '',
    build === undefined ? '' : `build ${build}`,
    schema === undefined ? '' : `schema ${schema}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
