import { grammars } from '../index.ts';

/** Lists what can be read, with an example of each. */
export function listFormats(): string {
  const formats = grammars.formats.map(({ name, title, example }) => `${name}\n  ${title}\n  ${example}\n`);
  const messages = grammars.messages.map(({ name, title }) => `${name}\n  ${title}\n`);
  const transcripts = grammars.transcripts.map(
    ({ name, title, examples }) => `${name}\n  ${title}\n${indent(examples)}\n`,
  );
  return [
    `Log formats\n\n${formats.join('\n')}`,
    `Data imports\n\n${transcripts.join('\n')}`,
    `Messages\n\n${messages.join('\n')}`,
  ].join('\n');
}

function indent(examples: readonly string[]): string {
  return examples.map((example) => example.replace(/^/gm, '  ')).join('\n');
}
