// The workload `hostile`: logs that have no end of one thing.
import type { FileWriter } from './file-writer.ts';
import { PROCESSES, wordOf } from './names.ts';

const STAMP = '2024-03-09 08:00:00.000';
const HEAD = `${STAMP} INFO  [main][UpgradeProcess:119] Upgrading com.liferay.portal.upgrade.PortalUpgradeProcess\n`;

/** Writes one line of so many bytes, between two good ones. */
export function writeEndlessLine({ write, size }: FileWriter, bytes: number): void {
  const piece = 'insert into Layout values (20121, 31870, "x"), '.repeat(20_000);
  write(`${HEAD}${STAMP} WARN  [main][BaseDB:350] `);
  while (size() < bytes) write(piece);
  write(`\n${STAMP} INFO  [main][StartupHelperUtil:88] There are no patches installed\n`);
}

/** Writes errors of which no two say the same, however ids are masked. */
export function writeErrorTemplates({ write }: FileWriter, count: number): void {
  write(HEAD);
  for (let index = 0; index < count; index++) {
    write(`${STAMP} ERROR [main][ServiceWrapper:88] Unable to ${wordOf(index)} the ${wordOf(count - index)}\n`);
  }
}

/** Writes one stack trace with so many causes. */
export function writeNestedCauses({ write }: FileWriter, count: number): void {
  write(`${HEAD}${STAMP} ERROR [main][DBUpgrader:230] null\njava.lang.RuntimeException: cause of all\n`);
  for (let index = 0; index < count; index++) {
    write(
      `\tat com.acme.Loop.run(Loop.java:${index % 500})\nCaused by: java.lang.RuntimeException: cause ${wordOf(index)}\n`,
    );
  }
  write('\tat com.acme.Main.main(Main.java:1)\n');
}

/** Writes starts of processes that never end, each of its own name. */
export function writeOpenSpans({ write }: FileWriter, count: number): void {
  write(HEAD);
  for (let index = 0; index < count; index++) {
    const name = PROCESSES[index % PROCESSES.length] ?? '';
    write(`${STAMP} INFO  [main][UpgradeProcess:119] Upgrading ${name}${wordOf(index)}\n`);
  }
}
