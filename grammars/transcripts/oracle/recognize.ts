/** Lines that nothing else prints. */
const SURE: readonly RegExp[] = [
  /^\s{0,8}(?:Import|Export): Release \d/,
  /^\s{0,8}SQL\*Loader: Release \d/,
  /^\s{0,8}(?:IMPDP|EXPDP)> /,
  // `ORA-39151: Table … exists`: codes of Data Pump; with the stamp of LOGTIME or without
  /^\s{0,8}(?:\S{6,16} [\d:.]{12}: )?(?:ORA-(?:3169|3168|3162|3163|3164|39)\d{1,3}|UDI-\d{5}|UDE-\d{5}|IMP-\d{5}|EXP-\d{5}|SQL\*Loader-\d{3,5}): /,
  /\b[A-Z]{4,20}\\?_EXPORT\/[A-Z][A-Z\\_/]{2}/,
  /^\s{0,8}(?:\S{6,16} [\d:.]{12}: )?(?:W-\d{1,4} )?\. \. [^"]{0,40}"[^"]{1,128}"\."[^"]{1,128}"/,
  /^\s{0,8}(?:imported|exported) "[^"]{1,128}"\."[^"]{1,128}"/,
  /^\s{0,8}\. \. (?:importing|exporting) (?:table|partition) /,
  /^\s{0,8}(?:Job|Master table|Starting) "[^"]{1,128}"\."SYS_(?:IMPORT|EXPORT)_/,
  /^\s{0,8}(?:Import|Export) terminated (?:un)?successfully/,
  /^\s{0,8}Export file created by EXPORT:V/,
  /^\s{2,10}\d{1,12} Rows? successfully loaded\.$/,
];

/** Tells how sure it is that a line is of Oracle's tools. */
export function recognize(line: string): 'sure' | undefined {
  return SURE.some((pattern) => pattern.test(line)) ? 'sure' : undefined;
}
