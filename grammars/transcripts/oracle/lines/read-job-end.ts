import type { Attributes } from '../../../../src/model/meaning.ts';
import type { Line } from './parser.ts';

/**
 * Stems of the words of a job's last line: English, German, French, Spanish, Portuguese, Italian, Chinese, Japanese, Korean.
 *
 *     Job "<O>"."<job>" stopped due to fatal error at …
 *     Travail "<O>"."<job>" terminé avec 1 erreur(s) à …
 *     L'exécution du travail "<O>"."<job>" a abouti à …
 */
const FATAL: readonly string[] = ['fatal', 'schwerwiegend', '致命', '치명'];
const STOPPED: readonly string[] = ['stopped', '停止', '중지'];
const SUCCEEDED: readonly string[] = [
  'success',
  'erfolgreich',
  'abouti',
  'correctamente',
  'sucesso',
  'successo',
  '成功',
  '正常',
  '성공',
];

/**
 * Tells what a job's last line says: by the number of errors, which all languages print, else by words that are known.
 *
 * Without `outcome` where neither tells; `stopped` where somebody stopped the job.
 */
export function readJobEnd({ words, counts }: Line): Attributes {
  const text = words.join(' ').toLowerCase();
  const has = (stems: readonly string[]): boolean => stems.some((stem) => text.includes(stem));
  const errors = counts.at(0);
  if (has(FATAL)) return { outcome: 'failed' };
  if (has(STOPPED)) return { stopped: true };
  if (errors !== undefined && errors > 0) return { outcome: 'with-errors', errors };
  return has(SUCCEEDED) || errors === 0 ? { outcome: 'succeeded' } : {};
}
