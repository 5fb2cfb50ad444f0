import { type DocumentedStep, since, until } from '../documented-step.ts';

/** Production made ready, and the server of the new version. Source: Liferay's upgrade guides. */
export const PRODUCTION_STEPS: readonly DocumentedStep[] = [
  {
    id: 'R1',
    title: 'Remove from production, in the old version, what was pruned from the test copy',
    question: 'Were the objects noted while pruning removed from production?',
  },
  { id: 'R2', title: 'Test the pruned production', question: 'Does production work after pruning?' },
  {
    id: 'R3',
    title: 'Update Marketplace apps to the latest for the old version',
    question: 'Have all Marketplace apps the latest version that there is for the old Liferay?',
  },
  {
    id: 'R4',
    title: 'Publish staged changes and active Publications',
    question: 'Is everything published that was staged? After the upgrade active Publications cannot be used.',
  },
  {
    id: 'R5',
    title: 'Back up database, Liferay Home and document library together',
    question: 'Is there a backup of database and document library of the same moment, and was restoring it tried?',
  },
  {
    id: 'CP-R',
    title: 'Production is ready for the new server',
    checkpoint: true,
    question: 'Is production pruned, published and backed up?',
  },
  {
    id: 'N1',
    title: 'Get the upgrade patch or latest fix pack',
    to: { lowest: 7, highest: 7.3 },
    question: 'Do you have the upgrade patch or the latest fix pack of the new version?',
  },
  {
    id: 'N2',
    title: 'Install the new version; do not start it',
    question: 'Is the new version installed, and was it never started on the old database?',
  },
  {
    id: 'N3',
    title: 'Install the upgrade patch or latest fix pack',
    to: { lowest: 7, highest: 7.3 },
    question: 'Which patches are installed in the new version?',
  },
  {
    id: 'N4',
    title: 'Copy your OSGi configuration files',
    from: since(7),
    question: 'Are your own files of osgi/configs copied, and no *-default.config?',
  },
  {
    id: 'N5a',
    title: 'Migrate portal properties',
    question: 'Are the properties that are obsolete or renamed taken out of portal-ext.properties?',
  },
  {
    id: 'N5b',
    title: 'Convert properties to OSGi configurations',
    to: since(7),
    question: 'Are the properties that moved to modules set in osgi/configs?',
  },
  {
    id: 'N6',
    title: 'Set up the JDBC driver',
    question: 'Does the new version have the driver of the database, and the class name of that driver?',
  },
  {
    id: 'N7',
    title: 'Configure the document store',
    from: until(7),
    question: 'Does the new version name a store that it has, and the folder of the documents?',
  },
  {
    id: 'N8',
    title: 'Disable indexing',
    to: { lowest: 7, highest: 7.2 },
    question: 'Is indexReadOnly true in osgi/configs (IndexStatusManagerConfiguration)?',
  },
  {
    id: 'N9',
    title: 'Replace NTLM by Kerberos',
    from: until(7.1),
    to: since(7.2),
    question: 'Do users sign on with NTLM?',
  },
  {
    id: 'N10',
    title: 'Copy the data folder and the activation key; set locales as before',
    question: 'Are the data folder, the activation key and the property locales taken over from the old server?',
  },
  {
    id: 'N11',
    title: 'Prepare Commerce and the apps whose data is upgraded together',
    to: since(7.3),
    question: 'Are Commerce, or apps of the Marketplace, in use? Then their new versions belong into deploy.',
  },
  {
    id: 'CP-N',
    title: 'The new server is ready',
    checkpoint: true,
    question: 'Is the new server configured and not started yet?',
  },
];
