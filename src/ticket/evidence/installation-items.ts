import { ownValue } from '../../model/own-value.ts';
import type { Report } from '../../model/report.ts';
import { type EvidenceItem, hasUpgrade } from './evidence.ts';
import { sourceNamed } from './source-named.ts';

/** A version that says which fixes are in it: `7.4.13 Update 34`, `2024.Q2.0`, `7.4 GA132`. */
const PATCH_LEVEL = /\bupdate \d|\bu\d{1,3}\b|\bga ?\d|fix ?pack|\bq[1-4]\.|service ?pack|\bsp ?\d/i;
/** Versions that are patched with the patching tool. */
const WITH_PATCHING_TOOL = /^(?:6|7\.[0-3])/;

const NO_PATCHES = 'no patches installed';

const ADD_FILE = { hint: 'give the file beside the logs: passwords in it are replaced by tokens' };

/** What support asks of the installation. */
export const INSTALLATION_ITEMS: readonly EvidenceItem[] = [
  {
    id: 'patch-level',
    title: 'Product version and patch level',
    why: 'tells which fixes are in it already',
    find: ({ report }) => patchLevel(report),
    wayTo: ({ environment }) =>
      WITH_PATCHING_TOOL.test(environment.to.version ?? '')
        ? { command: './patching-tool.sh info > patching-tool-info.txt' }
        : { hint: 'the line “Starting Liferay …” of a server log, which names the update or quarterly release' },
  },
  {
    id: 'portal-ext',
    title: 'portal-ext.properties',
    why: 'settings decide which steps run and where data is',
    find: ({ report }) =>
      sourceNamed(report, /^portal-(?!upgrade).*\.properties$/i) ??
      listed(report, 'properties', "listed by Liferay's upgrade report"),
    wayTo: () => ADD_FILE,
  },
  {
    id: 'upgrade-properties',
    title: 'portal-upgrade-ext.properties and portal-upgrade-database.properties',
    why: 'tells which database the tool was given and how it ran',
    isAsked: hasUpgrade,
    find: ({ report }) => sourceNamed(report, /^portal-upgrade-.*\.properties$/i),
    wayTo: () => ADD_FILE,
  },
  {
    id: 'jvm-options',
    title: 'Java version and JVM options of the upgrade',
    why: 'too little memory, another Java or another time zone look like other failures',
    isAsked: hasUpgrade,
    find: ({ report }) => {
      const { java, jvmOptions } = report.environment;
      if (jvmOptions.length > 0)
        return [...(java === undefined ? [] : [`Java ${java}`]), `${jvmOptions.length} options`].join(', ');
      return listed(report, 'jvm.arguments', "listed by Liferay's upgrade report");
    },
    wayTo: () => ({
      hint: 'the options with which db_upgrade was started (-j), or while it runs:',
      command: 'jcmd <process id> VM.command_line; java -version',
    }),
  },
];

/** Without the product, a log that lists no patches tells nothing: later releases are not patched that way. */
function patchLevel({ environment }: Report): string | undefined {
  const { product, to, patches, patching } = environment;
  const names = patches?.length === 0 ? patching?.installed : (patches ?? patching?.installed);
  if (names !== undefined) return names.length === 0 ? NO_PATCHES : names.slice(0, 5).join(', ');
  if (patching?.build !== undefined) return `patching tool, build ${patching.build}`;
  const version = [product, to.version].find((text) => text !== undefined && PATCH_LEVEL.test(text));
  return version ?? (product === undefined || patches === undefined ? undefined : `${product}, ${NO_PATCHES}`);
}

function listed({ upgradeReports }: Report, list: string, said: string): string | undefined {
  return upgradeReports.some(({ lists }) => (ownValue(lists, list)?.length ?? 0) > 0) ? said : undefined;
}
