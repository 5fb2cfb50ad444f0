import type { Report } from '../model/report.ts';

/** ISO 8601 UTC, as the schema's texts say and as every report has it; years may have six digits and a sign. */
const TIME = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Says which time of a report is none; nothing where all are. */
export function checkTimes({ generatedAt, sources, runs, spans, findings }: Report): string | undefined {
  const times: readonly (readonly [string, string | undefined])[] = [
    ['generatedAt', generatedAt],
    ...sources.flatMap(({ firstTime, lastTime }, index) => pair(`sources[${index}]`, { firstTime, lastTime })),
    ...runs.flatMap(({ startTime, endTime }, index) => pair(`runs[${index}]`, { startTime, endTime })),
    ...spans.flatMap(({ startTime }, index) => pair(`spans[${index}]`, { startTime })),
    ...findings.flatMap(({ firstTime, lastTime }, index) => pair(`findings[${index}]`, { firstTime, lastTime })),
  ];
  const wrong = times.find(([, time]) => time !== undefined && !isTime(time));
  if (wrong === undefined) return undefined;
  return `${wrong[0]}: "${(wrong[1] ?? '').slice(0, 40)}" is no time; expected one such as 2024-03-01T02:11:09.000Z`;
}

function pair(path: string, fields: Readonly<Record<string, string | undefined>>) {
  return Object.entries(fields).map(([name, time]) => [`${path}.${name}`, time] as const);
}

function isTime(text: string): boolean {
  return TIME.test(text) && !Number.isNaN(Date.parse(text));
}
