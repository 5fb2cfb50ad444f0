import type { Link } from '../../model/finding.ts';

/** What the documentation says of tables that grow large: what to prune, and which upgrade steps work on them. */
export interface TableKnowledge {
  /** Whole names without case and without the closing `_`. */
  readonly tables: RegExp;
  /** What people see: what stands in these tables. */
  readonly object: string;
  readonly advice: string;
  /** Words in the class names and modules of upgrade processes that work on these tables. */
  readonly processes: RegExp;
}

/**
 * Tables and what to prune in them.
 *
 * Source: Liferay's guides "Database Pruning for Faster Upgrades" (7.2 and later) and "Pre-Upgrade Speed-Up" (7.0, 7.1).
 * Which tables show an object is our reading of Liferay's service.xml files.
 */
export const TABLE_KNOWLEDGE: readonly TableKnowledge[] = [
  {
    tables:
      /^(?:journalarticle|journalarticleimage|journalarticlelocalization|journalarticleresource|journalcontentsearch)$/,
    object: 'Versions of web content',
    advice:
      'Every edit and every translation makes a version. Delete the intermediate ones through the API (a script in the script console), keeping the first and the newest; print what would go before it goes.',
    processes: /Journal|journal/,
  },
  {
    tables: /^(?:dlfileversion|dlfileentry|dlfileentrymetadata|dlcontent|dlsync\w*|image)$/,
    object: 'Versions of documents, and documents without a file',
    advice:
      'Delete document versions that nobody needs, and entries whose file is gone, through the user interface or the API.',
    processes: /DocumentLibrary|DLFile|document\.library|\bImage/,
  },
  {
    tables: /^(?:resourcepermission|resourceblock\w*|resourceaction|resourcetypepermission)$/,
    object: 'Permissions',
    advice:
      'Permissions go with what they are of: remove sites, pages, roles and users that are not in use. What is left of things that are gone can be removed as well.',
    processes: /Permission|ResourceAction/,
  },
  {
    tables:
      /^(?:portletpreferences|portletpreferencevalue|layout|layoutset\w*|layoutrevision|layoutfriendlyurl|layoutprototype)$/,
    object: 'Pages and the preferences of their widgets',
    advice:
      'Remove pages and sites that nobody uses, and preferences of widgets that are no longer on a page or that stand in templates.',
    processes: /PortletPreference|Layout|layout/,
  },
  {
    tables: /^(?:users_\w+|user|contact|usernotification\w*|usertracker\w*|passwordtracker|userid\w*)$/,
    object: 'Users and their memberships',
    advice:
      'Delete or anonymize users that are inactive; look first at what they wrote. Their memberships go with them.',
    processes: /\bUpgradeUser|UserGroup|UserNotification|UserUpgrade|Users?_|Contact/,
  },
  {
    tables: /^(?:group|groups_\w+|company|organization|organizations?_\w+|virtualhost)$/,
    object: 'Sites, organizations and instances',
    advice: 'Remove sites and instances that are not in use: pages, files, permissions and preferences go with them.',
    processes: /UpgradeGroup|UpgradeCompany|UpgradeOrganization|GroupUpgrade/,
  },
  {
    tables: /^asset\w*$/,
    object: 'Tags, categories and what they are attached to',
    advice: 'Remove vocabularies that are not in use, with their categories, and the content that they describe.',
    processes: /Asset|asset\./,
  },
  {
    tables: /^(?:ratingsentry|ratingsstats)$/,
    object: 'Ratings',
    advice: 'They go with the content that they rate: prune that.',
    processes: /Ratings/,
  },
  {
    tables: /^(?:role|roles_\w+)$/,
    object: 'Roles',
    advice: 'Remove roles that nobody has, with their permissions.',
    processes: /UpgradeRole|RoleUpgrade/,
  },
  {
    tables: /^(?:mbmessage|mbthread|mbdiscussion|mbthreadflag|mbstatsuser)$/,
    object: 'Messages and comments',
    advice: 'Remove categories, threads and comments that nobody needs, through the user interface or the API.',
    processes: /MessageBoards|MBMessage|MBThread|message\.boards/,
  },
  {
    tables: /^ddm\w*$|^ddl\w*$/,
    object: 'Structures, and the content of forms and lists',
    advice:
      'Remove structures, form records and list records that are not in use, and versions of web content that use them.',
    processes: /DynamicDataMapping|DDM|dynamic\.data/,
  },
  {
    tables: /^expando\w*$/,
    object: 'Custom fields',
    advice:
      'Values go with what they belong to: remove custom fields that nobody uses, and the sites and users that have them.',
    processes: /Expando|expando/,
  },
];

/** Pages about pruning and tuning. */
export const PRUNING_LINKS: readonly Link[] = [
  {
    title: 'Database pruning for faster upgrades',
    url: 'https://learn.liferay.com/dxp/latest/en/installation-and-upgrades/upgrading-liferay/upgrade-stability-and-performance/database-pruning-for-faster-upgrades.html',
  },
  {
    title: 'Database tuning for upgrades',
    url: 'https://learn.liferay.com/dxp/latest/en/installation-and-upgrades/upgrading-liferay/upgrade-stability-and-performance/database-tuning-for-upgrades.html',
  },
];
