// Secrets that are put into logs: where a redacted output holds one, redaction failed.
import { type Random, between } from '../make-samples/random.ts';
import { pick } from './chance.ts';

/** Words that stand nowhere else. */
export const CANARIES: readonly string[] = ['Zq7Kanari1', 'Zq7Kanari2', 'Zq7Kanari3', 'Zq7Kanari4', 'Zq7Kanari5'];

const HEADER = '2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:162] ';
const LINES: readonly string[] = [
  `${HEADER}Unable to connect to jdbc:mysql://kiwi-db:3306/lportal?user=joe&password=${CANARIES[0]}`,
  `${HEADER}jdbc.default.password=${CANARIES[1]}`,
  `${HEADER}Unable to start with -Djdbc.default.password=${CANARIES[2]} -Xmx4g`,
  `${HEADER}Request failed, Authorization: Bearer ${CANARIES[3]}${CANARIES[3]}${CANARIES[3]}`,
  `Caused by: java.sql.SQLException: Access denied for jdbc:postgresql://kiwi-db/lportal?user=joe&password=${CANARIES[4]}`,
];

/** Puts lines with secrets between those of a text. */
export function plantSecrets(text: string, random: Random): string {
  const lines = text.split('\n');
  for (let left = between(random, 1, 3); left > 0; left--) {
    lines.splice(between(random, 0, lines.length), 0, pick(random, LINES));
  }
  return lines.join('\n');
}
