import { describe, expect, it } from 'vitest';
import { parseText } from '../../support/parse-text.ts';

/** What each record of a text says of a property; lines that name none are left out. */
async function propertiesOf(lines: readonly string[]): Promise<readonly unknown[]> {
  const events = await parseText(`${lines.join('\n')}\n`);
  expect(new Set(events.map(({ format }) => format))).toEqual(new Set(['blade-properties']));
  const known = ['verify.property', 'other.property-check'];
  expect(events.filter(({ meaning }) => !known.includes(meaning.eventName))).toEqual([]);
  return events
    .filter(({ meaning }) => meaning.eventName === 'verify.property')
    .map(({ startLine, meaning }) => ({ line: startLine, ...meaning.attributes }));
}

describe('output of blade upgradeProps', () => {
  it('older wording: headings, and properties below them; long lines are wrapped', async () => {
    const properties = await propertiesOf([
      'Checking the location for old properties in the new version',
      '-----------------------------------------------------------',
      'Following portal properties present an exception:',
      '\twiki.display.templates.config has been removed.  Overwrite the method in the ADT han',
      'dler. See LPS-67466',
      '\t...',
      '',
      'Some properties have been moved to a module portlet.properties:',
      '\tbookmarks.search.with.index can match with the following portlet properties:',
      '\t\tsearch.with.database from osgi/marketplace/A B.lpkg/com.liferay.bookmarks.web-1.0.0.jar/portl',
      'et.properties',
      '\t\tsearch.with.index from osgi/portal/com.liferay.bookmarks.service.jar/portlet.properties',
      '',
      'Properties moved to OSGI configuration:',
      '\tblogs.rss.enabled can match with the following OSGI properties :',
      '\t\tenableRss from com.liferay.blogs.web.configuration.BlogsPortletInstanceConfiguration',
      '',
      "We haven't found a new property for the following old properties (check if you still need them):",
      '\tshard.selector',
      '\tlive.users.enabled[jp]',
      '',
      'The following properties still exist in the new portal.properties:',
      '\tjdbc.default.url',
    ]);
    expect(properties).toEqual([
      {
        line: 4,
        kind: 'portal',
        property: 'wiki.display.templates.config',
        problem: 'obsolete',
        advice: 'Overwrite the method in the ADT handler. See LPS-67466',
      },
      {
        line: 9,
        kind: 'portal',
        property: 'bookmarks.search.with.index',
        problem: 'modularized',
        replacements: [
          'search.with.database from osgi/marketplace/A B.lpkg/com.liferay.bookmarks.web-1.0.0.jar/portlet.properties',
          'search.with.index from osgi/portal/com.liferay.bookmarks.service.jar/portlet.properties',
        ],
      },
      {
        line: 15,
        kind: 'portal',
        property: 'blogs.rss.enabled',
        problem: 'modularized',
        replacements: ['enableRss from com.liferay.blogs.web.configuration.BlogsPortletInstanceConfiguration'],
      },
      { line: 19, kind: 'portal', property: 'shard.selector', problem: 'not-found' },
      { line: 20, kind: 'portal', property: 'live.users.enabled[jp]', problem: 'not-found' },
    ]);
  });

  it('newer wording: each property with its verdict below it', async () => {
    const properties = await propertiesOf([
      'blogs.rss.enabled',
      '\tMODULARIZE AS OSGI - This property matches with the following OSGI config, select the most appropriate:',
      '\t\t- enableRss from com.liferay.blogs.web.configuration.BlogsPortletInstanceConfiguration',
      '\t\t- enableRSS from com.liferay.blogs.web.configuration.BlogsGroupConfiguration',
      '',
      'bookmarks.search.with.index',
      '\tMODULARIZE - This property matches with the following portlet properties, select the most appropriate:',
      '\t\t- search.with.database from osgi/portal/com.liferay.bookmarks.web.jar/portlet.properties',
      '',
      'breadcrumb.display.style.default',
      '\tMODULARIZE AS OSGI - Use ddmTemplateKeyDefault in the configuration.',
      'jdbc.default.url',
      '\tKEEP - This property is still present in the new portal.properties.',
      '',
      'shard.selector',
      '\tANALYZE - This property is not present in thew new portal.properties. Check if you still need it',
      '',
      'upgrade.processes',
      '\tREMOVE - Upgrade process properties are not longer needed',
    ]);
    expect(properties).toEqual([
      {
        line: 1,
        kind: 'portal',
        property: 'blogs.rss.enabled',
        problem: 'modularized',
        replacements: [
          'enableRss from com.liferay.blogs.web.configuration.BlogsPortletInstanceConfiguration',
          'enableRSS from com.liferay.blogs.web.configuration.BlogsGroupConfiguration',
        ],
      },
      {
        line: 6,
        kind: 'portal',
        property: 'bookmarks.search.with.index',
        problem: 'modularized',
        replacements: ['search.with.database from osgi/portal/com.liferay.bookmarks.web.jar/portlet.properties'],
      },
      {
        line: 10,
        kind: 'portal',
        property: 'breadcrumb.display.style.default',
        problem: 'modularized',
        advice: 'Use ddmTemplateKeyDefault in the configuration.',
      },
      {
        line: 15,
        kind: 'portal',
        property: 'shard.selector',
        problem: 'not-found',
        advice: 'This property is not present in thew new portal.properties. Check if you still need it',
      },
      {
        line: 18,
        kind: 'portal',
        property: 'upgrade.processes',
        problem: 'obsolete',
        advice: 'Upgrade process properties are not longer needed',
      },
    ]);
  });

  it('does not take a list of properties for it', async () => {
    const events = await parseText('jdbc.default.url\n\tjdbc:mysql://db/lportal\nliferay.home\n');
    expect(events.every(({ format }) => format === 'plain')).toBe(true);
  });
});
