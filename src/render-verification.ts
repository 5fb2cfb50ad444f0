import { jsonText } from './report/outputs/json-text.ts';
import { renderTerminalDocument } from './report/render-document.ts';
import { describeVerification } from './verify/describe-verification.ts';
import type { ReportVerification } from './verify/verification.ts';

/** Writes what a verification says for a terminal or as JSON. */
export function renderVerification(
  verification: ReportVerification,
  output: 'terminal' | 'json',
  look: { readonly width: number; readonly color: boolean },
): string {
  if (output === 'json') return `${jsonText(verification, 2)}\n`;
  return renderTerminalDocument(describeVerification(verification), look);
}
