import { token } from '../../../shared/read-with.ts';

export const Results = token('Results', /RESULTS: {1,20}/, 'RESULTS:       ');
export const Count = token('Count', /\d{1,9}/, '3');
export const Of = token('Of', / of /, ' of ');
export const Agent = token('Agent', /[A-Z_]{3,30} {1,20}\d{3,4} {1,20}/, 'LOAD           001      ');
export const SqlCode = token('SqlCode', /[+-]\d{8}/, '-00000964');
export const Text = token('Text', /[^]{1,8192}/, ' LOADs completed successfully.');

export const TOKENS = [Results, Agent, SqlCode, Of, Count, Text];
