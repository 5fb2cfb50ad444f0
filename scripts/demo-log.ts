/** The sample that the demo, the block in README.md and the pictures show; a path below the repository. */
export const DEMO_LOG = 'samples/upgrade/73-mysql-unique-index.log';
