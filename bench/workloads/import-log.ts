// The workload `import-2g`: what the mysql client echoes with -vv while it reads a large dump.
import type { FileWriter } from './file-writer.ts';

const RULE = '--------------\n';
const MEBIBYTE = 1024 * 1024;
const TABLES = ['AssetEntry', 'DLFileVersion', 'JournalArticle', 'Layout', 'PortletPreferences', 'ResourcePermission'];
/** Content of rows: some of it looks like what programs print. */
const ROW = "(20121,31870,'ERROR 1062 (23000) at line 9','Query OK, 7 rows affected','2024-03-01 02:11:09',NULL),";
/** So many rows at once; a client without --force would stop at an error. */
const PIECE = ROW.repeat(5_000);

/** Writes statements of 1 to 16 MB on one line each, their results, and an error now and then. */
export function writeImportLog(writer: FileWriter, bytes: number): void {
  let statement = 0;
  while (writer.size() < bytes) writeStatement(writer, statement++);
  writer.write(`${RULE}/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */\n${RULE}\nQuery OK, 0 rows affected\n\nBye\n`);
}

function writeStatement({ write, size }: FileWriter, statement: number): void {
  const table = TABLES[Math.floor(statement / 12) % TABLES.length] ?? '';
  const end = size() + (1 + (statement % 16)) * MEBIBYTE;
  write(`${RULE}INSERT INTO \`${table}\` VALUES `);
  let rows = 1;
  while (size() < end) {
    write(PIECE);
    rows += 5_000;
  }
  const fails = statement % 50 === 49;
  const result = fails
    ? `ERROR 1062 (23000) at line ${statement * 40}: Duplicate entry '${statement}' for key '${table}.PRIMARY'\n`
    : `Query OK, ${rows} rows affected\nRecords: ${rows}  Duplicates: 0  Warnings: 0\n`;
  write(`(1,2,'last','','2024-03-01 02:11:09',NULL)\n${RULE}\n${result}\n`);
}
