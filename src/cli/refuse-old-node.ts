/** The oldest release of Node.js that this is made for, as in package.json. */
const LEAST_MAJOR = 24;

/** Says why this release of Node.js (`20.11.1`) does not run the program; absent where it does. */
export function refuseOldNode(version: string): string | undefined {
  return Number.parseInt(version, 10) >= LEAST_MAJOR
    ? undefined
    : `updoc: Node.js ${version} is too old; install Node.js ${LEAST_MAJOR} or later and run it again`;
}
