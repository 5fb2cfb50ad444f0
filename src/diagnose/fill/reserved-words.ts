/** Words that mean something else than a name where a name is expected, in one of the databases or in all. */
export const RESERVED: ReadonlySet<string> = new Set(
  (
    'all alter and any as asc between by case check column create cross current_date current_time current_timestamp ' +
    'current_user cursor database default delete desc distinct drop else end escape except exec execute exists false fetch ' +
    'for foreign from full grant group having if in index inner insert intersect into is join key lateral left level like ' +
    'limit lock merge minus natural not null of offset on or order outer primary procedure references revoke right rownum ' +
    'select session_user set some sysdate system_user table then to top trigger true truncate union unique unknown update ' +
    'user using values view when where with'
  ).split(' '),
);
