import { ownValue } from '../../model/own-value.ts';

/** A change of a table that the log says in words instead of a class. */
export interface SchemaChange {
  /** The class that asked for it. */
  readonly caller: string;
  readonly words: string;
}

/** `<class> - Modifying table <table> to <action>`, `<class> - Modifying schema to <action>`. */
const MODIFYING = /^([\w.$]+) - Modifying (?:table (\S+)|schema) to (.+)$/s;
/** `<class> -> addColumns: <table> - [<columns>]`, of 2022. */
const ARROW = /^([\w.$]+) -> (\w+): (\S+)(?: - \[(.*)\])?$/s;
const ARROW_VERBS: Readonly<Record<string, string>> = {
  addColumns: 'adds columns to',
  alterColumnName: 'renames a column of',
  alterColumnType: 'changes the type of a column of',
  dropColumns: 'drops columns of',
  dropTables: 'drops',
};
const MOST_NAMES = 5;

/**
 * Says what such a step changes; `undefined` where the text is another one.
 *
 * Source: com.liferay.portal.kernel.upgrade.UpgradeProcessFactory, 7.4 and later.
 */
export function readSchemaChange(name: string): SchemaChange | undefined {
  const modifying = MODIFYING.exec(name);
  if (modifying !== null) {
    const [, caller, table, action] = modifying;
    const words = actionWords(action, table);
    return words === undefined ? undefined : { caller, words };
  }
  const arrow = ARROW.exec(name);
  const verb = arrow === null ? undefined : ownValue(ARROW_VERBS, arrow[2] ?? '');
  return arrow === null || verb === undefined
    ? undefined
    : { caller: arrow[1] ?? '', words: `${verb} the table ${arrow[3] ?? ''}` };
}

function actionWords(action: string, table: string | undefined): string | undefined {
  const list = /^[^[]*\[(.*)\]$/s.exec(action)?.[1] ?? '';
  const of = table === undefined ? '' : ` of the table ${table}`;
  if (action.startsWith('add the columns ')) return `adds the ${columns(list)} to the table ${table ?? ''}`;
  if (action.startsWith('drop the columns ')) return `drops the ${columns(list)}${of}`;
  if (action.startsWith('drop tables ')) return `drops the ${namesOf('table', list)}`;
  if (action === 'run SQL updates') return 'runs SQL updates';
  const renamed = /^alter the name of the column (\w+) to (\w+)/.exec(action);
  if (renamed !== null) return `renames the column ${renamed[1] ?? ''}${of} to ${renamed[2] ?? ''}`;
  const retyped = /^alter the type of the column (\w+) to (.{1,60})$/.exec(action);
  return retyped === null
    ? undefined
    : `changes the type of the column ${retyped[1] ?? ''}${of} to ${retyped[2] ?? ''}`;
}

function columns(list: string): string {
  return namesOf('column', list);
}

/** `a LONG, b VARCHAR(75) null`: types may hold commas, in parentheses. */
function namesOf(what: string, list: string): string {
  const names = [...list.replace(/\([^()]*\)/g, '').matchAll(/(?:^|,)\s*(\w+)/g)].map(([, name]) => name);
  const rest = names.length - MOST_NAMES;
  const said = names.slice(0, MOST_NAMES).join(', ');
  return `${what}${names.length === 1 ? '' : 's'} ${said}${rest > 0 ? ` and ${rest} more` : ''}`;
}
