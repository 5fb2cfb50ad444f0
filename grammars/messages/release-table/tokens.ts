import { token } from '../../shared/read-with.ts';

export const Bar = token('Bar', '|', '|');
export const Tab = token('Tab', '\t', '\t');
export const Comma = token('Comma', /[,;]/, ',');
export const Quoted = token('Quoted', /"[^"]*"/, '"com.liferay.journal.service"');
export const Rule = token('Rule', /[-+]{2,}/, '------');
export const Colon = token('Colon', /: ?/, ': ');
/** What stands between separators. */
export const Text = token('Text', /(?:[^|\t,;":+-]|[-+](?![-+]))+/, ' com.liferay.journal.service ');
export const Sign = token('Sign', /["+-]/, '"');

export const TOKENS = [Bar, Tab, Comma, Quoted, Rule, Colon, Text, Sign];
