/** Parses YAML that was made to keep the parser busy, one flood after the other, and prints how each of them ended. */
import { MOST_YAML_CHARACTERS, parseYaml } from '../../src/parse-yaml.ts';

const DROPS = ['[', ']', '{', '- ', '? ', 'a: ', '&a ', '*a ', '!x ', 'a: b\n', '- @\n', '%a\n', '- !x y\n'];

const ends = DROPS.map((drop) => {
  const parsed = parseYaml(drop.repeat(MOST_YAML_CHARACTERS / drop.length));
  if (parsed === undefined) return 'too deep';
  const [first] = parsed.mistakes;
  return first === undefined ? 'sound' : first.message.includes('too deep') ? 'too deep' : 'mistakes';
});
console.log(JSON.stringify({ ends, stackTraceLimit: Error.stackTraceLimit }));
