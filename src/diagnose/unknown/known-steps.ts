/** What names of steps say beyond their words. */
import { ownValue } from '../../model/own-value.ts';
import { camelWords } from './camel-words.ts';

/** Parts of the product by the name that their core steps have. */
const AREAS: Readonly<Record<string, string>> = {
  Announcements: 'the announcements',
  Asset: 'assets',
  Blogs: 'the blogs',
  Bookmarks: 'the bookmarks',
  Calendar: 'the calendar',
  Company: 'instances (Company)',
  DocumentLibrary: 'the document library',
  DynamicDataLists: 'dynamic data lists',
  DynamicDataMapping: 'dynamic data mapping',
  Expando: 'custom fields (Expando)',
  Group: 'sites and groups (Group_)',
  ImageGallery: 'the image gallery',
  Journal: 'web content (Journal)',
  KnowledgeBase: 'the knowledge base',
  Layout: 'pages (Layout)',
  LayoutSet: 'sets of pages (LayoutSet)',
  MessageBoards: 'the message boards',
  MobileDeviceRules: 'mobile device rules',
  Organization: 'organizations',
  Ratings: 'ratings',
  Role: 'roles',
  Social: 'social activities',
  User: 'users',
  Wiki: 'the wiki',
};

/** Names whose end says what is changed; `$1` is what stands before, in words. The first that fits. */
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/^Dummy$/, 'changes nothing: it only raises the version'],
  [/^(?:Base)?CTModel$/, 'prepares tables for publications (change tracking)'],
  [/^(?:Base)?(.*)MVCCVersion$/, 'adds the column mvccVersion to tables$1'],
  [/^PortletRegister$/, 'changes how portlets are registered'],
  [/^(.*?)Portlet(?:Id|Ids)$/, 'changes ids of portlets$1'],
  [/^(.*?)(?:PortletPreferences|PortletPreference)$/, 'changes preferences of portlets$1'],
  [/^(.*?)PortalPreferences$/, 'changes preferences of the portal$1'],
  [/^(.*?)(?:Uuid|UUID)s?$/, 'changes UUIDs$1'],
  [/^(.*?)ExternalReferenceCodes?$/, 'changes external reference codes$1'],
  [/^(.*?)LastPublishDate$/, 'changes dates of the last publication$1'],
  [/^(.*?)CompanyId$/, 'changes the company ids of rows$1'],
  [/^(.*?)ClassNames?$/, 'changes names of classes in the data$1'],
  [/^KernelPackage$/, 'changes names of Java packages in the data'],
  [/^(.*?)SQLServerDatetime$/, 'changes columns of dates on SQL Server$1'],
  [/^(.*?)IndexedColumnSize$/, 'changes the size of columns that have an index$1'],
  [/^(?:Resource)?Permissions?$/, 'changes permissions'],
  [/^(.+?)(?:Resource)?Permissions?$/, 'changes permissions$1'],
  [/^(.*?)ResourceActions?$/, 'changes the actions that permissions are about$1'],
  [/^(MySQL|PostgreSQL|Oracle|SQLServer|DB2|Sybase)$/, 'changes the database$1'],
  [/^Schema$/, 'changes tables and columns'],
  [/^(.+?)Schema$/, 'changes tables and columns$1'],
];

/** Names that begin with what the step does. */
const VERBS: Readonly<Record<string, string>> = {
  Add: 'adds',
  Convert: 'converts',
  Copy: 'copies',
  Delete: 'deletes',
  Drop: 'drops',
  Move: 'moves',
  Remove: 'removes',
  Rename: 'renames',
};

/** Says what a step with this subject changes: `DocumentLibrary` of `UpgradeDocumentLibrary`. */
export function subjectWords(subject: string): string {
  for (const [pattern, words] of SUBJECTS) {
    const match = pattern.exec(subject);
    if (match !== null) return words.replace('$1', () => detail(match[1] ?? ''));
  }
  const verb = /^([A-Z][a-z]+)(?=[A-Z])/.exec(subject)?.[1] ?? '';
  const does = ownValue(VERBS, verb);
  if (does !== undefined) return `${does} ${camelWords(subject.slice(verb.length))}`;
  return `changes ${dataOf(subject)}`;
}

/** Names the data that a subject is about. */
export function dataOf(subject: string): string {
  const area = ownValue(AREAS, subject);
  return area === undefined ? `data (${camelWords(subject)})` : `the data of ${area}`;
}

function detail(name: string): string {
  return name === '' ? '' : ` (${camelWords(name)})`;
}
