/** Which tables an upgrade step works on, as far as its name and its messages tell. */
import type { Span } from '../../model/timeline.ts';
import { TABLE_KNOWLEDGE } from './table-knowledge.ts';

/** How a step is known to work on a table, the surest first. */
export const WORK_BASES = ['message', 'class', 'subject'] as const;
/** How a step is known to work on a table. */
export type WorkBasis = (typeof WORK_BASES)[number];

/**
 * Tells how a step is known to work on a table: it says so (`message`), its class is named after the table (`class`), or its class or
 * module is named after what stands in the table (`subject`). Absent where nothing tells. `timers`: names of the timers inside it.
 */
export function workBasis(
  { name, module }: Pick<Span, 'name' | 'module'>,
  timers: readonly string[],
  tableName: string,
): WorkBasis | undefined {
  const table = tableName.toLowerCase().replace(/_$/, '');
  const says = [name, ...timers].some((text) => namesTable(text, table));
  if (says) return 'message';
  const className = (name.split('#', 1)[0] ?? name).split('.').at(-1) ?? name;
  if (stemOf(className) === table) return 'class';
  const known = TABLE_KNOWLEDGE.find(({ tables }) => tables.test(table));
  const isNamedAfter =
    known?.processes.test(className) === true || known?.processes.test(packageOf(name, module)) === true;
  return isNamedAfter ? 'subject' : undefined;
}

/** `… - Modifying table JournalArticle to …`, `UpgradeX#doUpgrade#JournalArticle`: a word of its own behind the class. */
function namesTable(text: string, table: string): boolean {
  const behind = /[#\s](.*)$/s.exec(text)?.[1] ?? '';
  return behind
    .toLowerCase()
    .split(/[^\w]+/)
    .some((word) => word === table || word === `${table}_`);
}

/** `UpgradePortletPreferences` and `PortletPreferencesUpgradeProcess` are named after PortletPreferences. */
function stemOf(className: string): string {
  return className
    .replace(/\$.*$/s, '')
    .replace(/^(?:Base)?Upgrade/, '')
    .replace(/UpgradeProcess$/, '')
    .toLowerCase();
}

/** Package of a module's step, which is named after its application; packages of the core are not. */
function packageOf(name: string, module: string | undefined): string {
  return name.startsWith('com.liferay.portal.') ? '' : `${module ?? ''} ${name}`;
}
