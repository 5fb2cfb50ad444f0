/** How serious the program that wrote the log said an event is (log4j names; numbers of the OpenTelemetry log data model). */
export const SEVERITY_NUMBERS = { TRACE: 1, DEBUG: 5, INFO: 9, WARN: 13, ERROR: 17, FATAL: 21 } as const;

/** Name of a severity, as log4j prints it. */
export type SeverityText = keyof typeof SEVERITY_NUMBERS;
