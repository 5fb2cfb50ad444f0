/** What the command line lets users choose, without loading the stages. */
export { DATABASE_VENDORS } from './model/database.ts';
export { DOCUMENT_OUTPUTS, type DocumentOutput } from './model/document.ts';
export { OUTCOMES } from './model/verdict.ts';
export { OUTPUT_ENDINGS, OUTPUT_NAMES, outputNamed } from './report/outputs/output-names.ts';
export { visibleText } from './report/view/visible-text.ts';
export { toolVersion } from './package-folder.ts';
export { COMPARISON_OUTPUTS, comparisonOutputNamed } from './report/comparison/comparison-outputs.ts';
export { TICKET_SYSTEMS } from './ticket/systems.ts';
