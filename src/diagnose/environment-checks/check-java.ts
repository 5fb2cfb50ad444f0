import { type LineRange, lineRangeOf, nameOfLine } from '../release-line.ts';
import { javaReleaseOf } from '../told-values.ts';
import type { Advice, CheckFacts } from './environment-check.ts';
import { COMPATIBILITY } from './links.ts';

/**
 * Java versions that the documentation names for the lines that are upgraded to; other lines are not told.
 *
 * Source: Liferay Learn, JVM Configuration: 2024.Q1 is the last one with Java 8, 2024.Q2 the last one with Java 11.
 */
const NEEDS: readonly { readonly to: LineRange; readonly fits: (java: number) => boolean; readonly text: string }[] = [
  { to: { lowest: 7.2, highest: 7.3 }, fits: (java) => java === 8 || java === 11, text: 'Java 8 or 11' },
  { to: { lowest: 2024.2, highest: 2024.2 }, fits: (java) => java >= 11, text: 'Java 11 or later' },
  { to: { lowest: 2024.3, highest: Infinity }, fits: (java) => java >= 17, text: 'Java 17 or 21' },
];

/** The Java that ran is not one that the documentation names for the version. */
export function checkJava({ run, environment }: CheckFacts): Advice | undefined {
  const mark = run.marks.get('startup.java-version')?.last;
  const version = String(mark?.attributes.version ?? '');
  const java = javaReleaseOf(version);
  const to = lineRangeOf(environment.to);
  const need = NEEDS.find((one) => one.to.lowest <= to.lowest && to.highest <= one.to.highest);
  if (mark === undefined || need === undefined || java === undefined || need.fits(java)) return undefined;
  return {
    slug: 'java-unsupported',
    level: 'warning',
    confidence: 'medium',
    title: 'The Java version is not one that is documented for this version',
    message: `Java ${version} ran; Liferay ${nameOfLine(to.lowest)} is documented for ${need.text}.`,
    cause: 'Liferay supports each version with certain Java versions only; a certified JDK is asked for, not a JRE.',
    summary: `Run the tool and the server with ${need.text}.`,
    steps: [
      'Look up the Java versions of your version in the compatibility matrix.',
      'Set JAVA_HOME and PATH for the user that runs the tool, and check with: java -version',
    ],
    links: [COMPATIBILITY],
    places: [mark.place],
  };
}
