// A program that writes outputs and the redaction map over and over until it is killed: the folder, and the first number, are its
// arguments. It acknowledges what is written with its number on a line.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { redactTexts, writeOutputs } from '../../src/index.ts';

const [folder = '', first = '0'] = process.argv.slice(2);
const filler = Array.from({ length: 20_000 }, (_, index) => index);

for (let number = Number(first); ; number++) {
  const text = JSON.stringify({ number, filler, end: number });
  await writeOutputs(['a.json', 'b.json'].map((name) => ({ path: join(folder, name), text })));
  await redactTexts([`jdbc:mysql://kiwi-${number}:3306/x`], { mapPath: join(folder, 'map.json') });
  writeSync(1, `${number}\n`);
}
