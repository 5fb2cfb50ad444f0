import { token } from '../../../shared/read-with.ts';

export const MysqlPrompt = token('MysqlPrompt', 'mysql> ', 'mysql> ');
export const MariadbPrompt = token('MariadbPrompt', 'MariaDB [', 'MariaDB [');
export const NoSchema = token('NoSchema', '(none)', '(none)');
export const PromptEnd = token('PromptEnd', /\]>(?: |(?![^]))/, ']> ');
export const Use = token('Use', /(?:use|\\u) /i, 'use ');
export const Name = token('Name', /`[^`\n]{1,200}`|[\w$\u0080-\uffff-]{1,200}/, 'lportal');
export const Rest = token('Rest', /[^]+/, '; source dump.sql');

export const TOKENS = [MysqlPrompt, MariadbPrompt, NoSchema, PromptEnd, Use, Name, Rest];
