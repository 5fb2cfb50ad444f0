const SQL_STATE = /\bSQL ?STATE ?[=:] ?([0-9A-Z]{5})\b/i;
const CODE = /\b(?:ORA-\d{5}|JZ0\w{2}|errno: \d{1,5}|SQL[0-9]{4,5}N)\b/;
/**
 * DB2's number, as its drivers write it:
 *
 *     DB2 SQL Error: SQLCODE=-803, SQLSTATE=23505      JCC 3.50 and later
 *     DB2 SQL error: SQLCODE: -803, SQLSTATE: 23505    JCC before
 *     ERRORCODE=-4499, SQLSTATE=08001                  what the driver itself says
 *     [SQL0803] Duplicate key value specified.         JTOpen, for DB2 on IBM i: an error's number is negative
 */
const DB2_NUMBER = /\b(?:SQLCODE[=:] ?(-?\d{1,6})|ERRORCODE[=:] ?(-\d{1,6}))\b|\[SQL(\d{4,5})\] /;
/** `SQL Error: 1062, SQLState: 23000`: what Hibernate logs of a statement that failed. */
const HIBERNATE = /\bSQL Error: (-?\d{1,6}), SQLState: /;

/** The SQL state that the messages of an exception tell, five characters. */
export function sqlStateOf(messages: string): string | undefined {
  return SQL_STATE.exec(messages)?.[1];
}

/** The database's own code that the messages of an exception tell: `ORA-00001`, `SQLCODE=-803`, `errno: 150`; `1062` where Hibernate logs it. */
export function vendorCodeOf(messages: string): string | undefined {
  const code = CODE.exec(messages);
  const number = DB2_NUMBER.exec(messages);
  if (number !== null && (code === null || number.index < code.index)) return `SQLCODE=${db2Number(number)}`;
  return code?.[0] ?? hibernateCode(messages);
}

function db2Number([, sqlCode, errorCode, numbered]: readonly (string | undefined)[]): number {
  return Number(sqlCode ?? errorCode ?? `-${numbered ?? ''}`);
}

/** 0 stands for none. */
function hibernateCode(messages: string): string | undefined {
  const code = HIBERNATE.exec(messages)?.[1];
  return code === '0' ? undefined : code;
}
