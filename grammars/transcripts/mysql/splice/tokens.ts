import { token } from '../../../shared/read-with.ts';

/** Where an error begins: `ERROR 1062 (23000)`. */
export const Head = token('Head', /ERROR \d{1,5} \([0-9A-Z]{5}\)/, 'ERROR 1062 (23000)');
export const Text = token('Text', /E|[^E\n]+/, '------------');
export const Newline = token('Newline', '\n', '\n');

export const TOKENS = [Head, Text, Newline];
