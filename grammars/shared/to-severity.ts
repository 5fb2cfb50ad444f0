import { SEVERITY_NUMBERS, type SeverityText } from '../../src/model/severity.ts';

/** The log4j level that a word names: log4j's own, those of java.util.logging, and their usual short forms. */
export function toSeverity(word: string): SeverityText | undefined {
  if (isSeverity(word)) return word;
  switch (word) {
    case 'SEVERE':
      return 'ERROR';
    case 'WARNING':
      return 'WARN';
    case 'CONFIG':
    case 'NOTICE':
      return 'INFO';
    case 'FINE':
    case 'FINER':
    case 'FINEST':
      return 'DEBUG';
    default:
      return undefined;
  }
}

function isSeverity(word: string): word is SeverityText {
  return Object.hasOwn(SEVERITY_NUMBERS, word);
}
