import type { SeverityText } from '../../../src/model/severity.ts';
import { toSeverity } from '../../shared/to-severity.ts';

/** Source: sun.util.logging.resources.logging_<language>.properties of the JDK, 6 to 21. */
const WORDS: Readonly<Partial<Record<SeverityText, readonly string[]>>> = {
  ERROR: ['SCHWERWIEGEND', 'GRAVE', 'ALLVARLIG', '致命的', '严重', '嚴重', '심각'],
  WARN: ['WARNUNG', 'AVERTISSEMENT', 'ADVERTENCIA', 'AVVERTENZA', 'ADVERTÊNCIA', 'VARNING', '警告', '경고'],
  INFO: ['INFORMATION', 'INFOS', 'INFORMACIÓN', 'INFORMAZIONI', 'INFORMAÇÕES', '情報', '信息', '資訊', '정보'],
};

/** The log4j level that java.util.logging's level means, in the language of the server; absent where it is none we know. */
export function levelWord(word: string): SeverityText | undefined {
  const upper = word.toUpperCase();
  return toSeverity(upper) ?? (['ERROR', 'WARN', 'INFO'] as const).find((level) => WORDS[level]?.includes(upper));
}
