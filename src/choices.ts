/** What the command line lets users choose, without loading the stages. */
export { DOCUMENT_OUTPUTS } from './model/document.ts';
export { OUTPUT_ENDINGS, OUTPUT_NAMES, outputNamed } from './report/outputs/output-names.ts';
export { toolVersion } from './package-folder.ts';
