// Rows of the Gogo commands on bundles and components: why something does not start.
import { describe } from 'vitest';
import { checkSession } from '../../support/check-session.ts';

const FILTER = '(&(release.bundle.symbolic.name=com.acme.tax.service)(release.schema.version>=1.2.0))';

describe('bundles', () => {
  checkSession('lb, with and without a fifth column', [
    ['START LEVEL 20', 'gogo.text'],
    ['   ID|State      |Level|Symbolic name', 'gogo.text'],
    [
      '   12|Starting   |    1|com.acme.lang (1.2.0.ADAPTIVE-MEDIA)',
      'gogo.bundle',
      { id: 12, state: 'Starting', level: 1, name: 'com.acme.lang', version: '1.2.0.ADAPTIVE-MEDIA' },
    ],
    [
      '123456|Installed  |   10|Acme - Billing, 2 (1.0.0)|1.0.0',
      'gogo.bundle',
      { id: 123456, state: 'Installed', level: 10, name: 'Acme - Billing, 2', version: '1.0.0' },
    ],
    [
      '  900|Active     |   10|file:/opt/a.jar',
      'gogo.bundle',
      { id: 900, state: 'Active', level: 10, name: 'file:/opt/a.jar' },
    ],
    ['No matching bundles found.', 'gogo.text'],
  ]);

  checkSession('ss, with a fragment, lazy bundles and a page that swallows their state', [
    ['"Framework is launched."', 'gogo.text'],
    ['id\tState       Bundle', 'gogo.text'],
    [
      '40\tACTIVE      com.acme.billing.web_1.0.0',
      'gogo.bundle',
      { id: 40, state: 'ACTIVE', name: 'com.acme.billing.web', version: '1.0.0' },
    ],
    [
      '41\tRESOLVED    com.acme_x.lang_1.0.0.v2018',
      'gogo.bundle',
      { id: 41, state: 'RESOLVED', name: 'com.acme_x.lang', version: '1.0.0.v2018' },
    ],
    ['\t            Master=40', 'gogo.detail', { host: 40 }],
    [
      '42\t<<LAZY>>    com.acme.util_1.0.0',
      'gogo.bundle',
      { id: 42, state: 'LAZY', name: 'com.acme.util', version: '1.0.0' },
    ],
    ['43\t    com.acme.tools_1.0.0', 'gogo.bundle', { id: 43, name: 'com.acme.tools', version: '1.0.0' }],
  ]);

  checkSession('b and services', [
    ['com.acme.util_1.0.0 [42]', 'gogo.bundle', { id: 42, name: 'com.acme.util', version: '1.0.0' }],
    ['  Id=42, Status=ACTIVE      Data Root=/opt/liferay/osgi/state/42/data', 'gogo.detail', { state: 'ACTIVE' }],
    ['  "Registered Services"', 'gogo.text'],
    ['    {com.acme.api.A}={service.id=7}', 'gogo.text'],
    ['  Exported packages', 'gogo.text'],
    ['    com.acme.util; version="1.0.0"[exported]', 'gogo.text'],
    ['g! services com.acme.api.A', 'gogo.command', { command: 'services com.acme.api.A' }],
    [
      '{com.acme.api.A, com.acme.api.B}={service.id=7, service.bundleid=42}',
      'gogo.service',
      { interfaces: ['com.acme.api.A', 'com.acme.api.B'] },
    ],
    ['  "Registered by bundle:" com.acme.util_1.0.0 [42]', 'gogo.detail', { bundle: 'com.acme.util', bundleId: 42 }],
    ['  "No bundles using service."', 'gogo.text'],
  ]);

  checkSession('diag, down to the innermost cause', [
    ['com.acme.billing.web [40]', 'gogo.unresolved', { bundle: 'com.acme.billing.web', bundleId: 40 }],
    [
      '  Unresolved requirement: Import-Package: com.acme.tax; version="[1.0.0,2.0.0)"',
      'gogo.waits-for',
      { for: 'Import-Package: com.acme.tax; version="[1.0.0,2.0.0)"', state: 'unresolved' },
    ],
    ['    -> Export-Package: com.acme.tax; version="1.3.0"', 'gogo.detail', { offered: true }],
    ['       com.acme.tax.api [44]', 'gogo.detail', { through: ['com.acme.tax.api'] }],
    [
      '         Unresolved requirement: Require-Capability: osgi.ee; filter:="(version=17)"',
      'gogo.waits-for',
      { for: 'Require-Capability: osgi.ee; filter:="(version=17)"', state: 'unresolved' },
    ],
    [
      '  Bundle was not resolved because of a uses constraint violation.',
      'gogo.waits-for',
      { for: 'Bundle was not resolved because of a uses constraint violation.', state: 'unresolved' },
    ],
    ['No unresolved bundles.', 'gogo.text'],
  ]);
});

describe('components', () => {
  checkSession('scr:list before Felix SCR 2.1', [
    [' BundleId Component Name Default State', 'gogo.text'],
    ['    Component Id State      PIDs (Factory PID)', 'gogo.text'],
    [' [  40]   com.acme.A  enabled', 'gogo.component', { component: 'com.acme.A', bundleId: 40, enabled: true }],
    [
      '    [2101] [unsatisfied reference] com.acme.A (com.acme.F )',
      'gogo.detail',
      { componentId: 2101, state: 'unsatisfied reference' },
    ],
    ['    [2102] [active      ] ', 'gogo.detail', { componentId: 2102, state: 'active' }],
  ]);

  checkSession('scr:list since Felix SCR 2.1, whose numbers are grouped', [
    [
      'com.acme.A in bundle 1.204 (com.acme.billing.web:1.2.0) disabled, 0 instances.',
      'gogo.component',
      { component: 'com.acme.A', bundleId: 1204, bundle: 'com.acme.billing.web', version: '1.2.0', enabled: false },
    ],
    [
      'com.acme.B in bundle 1\u202f204 (com.acme.billing.web:1.2.0) enabled, 1 instance.',
      'gogo.component',
      { component: 'com.acme.B', bundleId: 1204, bundle: 'com.acme.billing.web', version: '1.2.0', enabled: true },
    ],
    [
      '    Id: 6021, State:FAILED ACTIVATION, PID(s): [com.acme.B]',
      'gogo.detail',
      { componentId: 6021, state: 'FAILED ACTIVATION' },
    ],
  ]);

  checkSession('scr:info before Felix SCR 2.1', [
    ['*** Bundle: com.acme.billing.service (40)', 'gogo.heading', { bundle: 'com.acme.billing.service', bundleId: 40 }],
    ['Component Description:', 'gogo.text'],
    ['  Name: com.acme.BillingUpgrade', 'gogo.component', { component: 'com.acme.BillingUpgrade' }],
    ['  Default State: enabled', 'gogo.text'],
    ['    State: unsatisfied reference', 'gogo.detail', { state: 'unsatisfied reference' }],
    ['    SatisfiedReference: Portal', 'gogo.text'],
    ['      Target: (a=b)', 'gogo.text'],
    ['    UnsatisfiedReference: Release', 'gogo.waits-for', { for: 'Release' }],
    [`      Target: ${FILTER}`, 'gogo.detail', { target: FILTER }],
    ['      (no target services)', 'gogo.text'],
  ]);

  checkSession('scr:info since Felix SCR 2.1', [
    [
      'Component Description: com.acme.BillingRegistrator',
      'gogo.component',
      { component: 'com.acme.BillingRegistrator' },
    ],
    ['==================================================', 'gogo.text'],
    [
      'Bundle:        40 (com.acme.billing.service:1.2.0)',
      'gogo.detail',
      { bundleId: 40, bundle: 'com.acme.billing.service', version: '1.2.0' },
    ],
    ['Component Configuration Id: 6021', 'gogo.text'],
    ['State:        UNSATISFIED REFERENCE', 'gogo.detail', { state: 'UNSATISFIED REFERENCE' }],
    ['References:   (total 2)', 'gogo.text'],
    ['  - _release: com.acme.Release UNSATISFIED 1..1 static', 'gogo.waits-for', { for: '_release: com.acme.Release' }],
    [`    target=${FILTER} scope=bundle`, 'gogo.detail', { target: FILTER }],
    ['  - _portal: com.acme.Portal SATISFIED 1..1 dynamic+greedy', 'gogo.text'],
    ['    target=(*) scope=bundle (1 binding):', 'gogo.text'],
    [
      'Failure:      java.lang.IllegalStateException: no',
      'gogo.detail',
      { failure: 'java.lang.IllegalStateException: no' },
    ],
  ]);

  checkSession('system:check with what its checkers find', [
    ['Available checkers: [A Checker, B Checker]', 'gogo.text'],
    [
      'Running "A Checker". You can run this by itself with command "ds:unsatisfied" in gogo shell.',
      'gogo.checker',
      { checker: 'A Checker', command: 'ds:unsatisfied' },
    ],
    ['A Checker check result: ', 'gogo.checker', { checker: 'A Checker', result: 'issues' }],
    [
      'Bundle {id: 40, name: com.acme.billing.web, version: 1.0.0}',
      'gogo.heading',
      { bundle: 'com.acme.billing.web', bundleId: 40, version: '1.0.0' },
    ],
    [
      '\tDeclarative Service {id: 5210, name: com.acme.Invoices, unsatisfied references: ',
      'gogo.component',
      { component: 'com.acme.Invoices', componentId: 5210, state: 'unsatisfied reference' },
    ],
    ['\t\t{name: InvoiceLocalService, target: null}', 'gogo.waits-for', { for: 'InvoiceLocalService' }],
    [`\t\t{name: Release, target: ${FILTER}}`, 'gogo.waits-for', { for: `Release ${FILTER}` }],
    ['\t}', 'gogo.text'],
    ['B Checker check result: No issues were found.', 'gogo.checker', { checker: 'B Checker', result: 'none' }],
  ]);

  checkSession('the checker of Spring extenders', [
    [
      'Bundle {id: 40, name: com.acme.billing.web, version: 1.0.0}.',
      'gogo.heading',
      { bundle: 'com.acme.billing.web', bundleId: 40, version: '1.0.0' },
    ],
    [
      '\tComponent with ID 57 is unavailable due to missing required dependencies:',
      'gogo.component',
      { component: '57', componentId: 57, state: 'unavailable' },
    ],
    [`\t\tcom.acme.Release ${FILTER}`, 'gogo.waits-for', { for: `com.acme.Release ${FILTER}` }],
  ]);

  checkSession('dm na and dm wtf', [
    ['[40] com.acme.billing.service', 'gogo.heading', { bundleId: 40, bundle: 'com.acme.billing.service' }],
    [
      ' [57] com.acme.Registrator unregistered',
      'gogo.component',
      { component: 'com.acme.Registrator', componentId: 57, state: 'unregistered' },
    ],
    [
      `    com.acme.Release ${FILTER} service required unavailable`,
      'gogo.waits-for',
      { for: `com.acme.Release ${FILTER}` },
    ],
    ['    com.acme.Other service optional unavailable', 'gogo.text'],
    ['g! dm wtf', 'gogo.command', { command: 'dm wtf' }],
    ['2 missing dependencies found.', 'gogo.text'],
    ['-------------------------------------', 'gogo.text'],
    ['Please note that the following bundles are in the INSTALLED state:', 'gogo.heading', { state: 'INSTALLED' }],
    [' * [41] com.acme.tax.web', 'gogo.bundle', { bundleId: 41, bundle: 'com.acme.tax.web' }],
    ['The following service(s) are missing: ', 'gogo.text'],
    [
      ` * com.acme.Release ${FILTER} is not found in the service registry`,
      'gogo.missing',
      { for: `com.acme.Release ${FILTER}` },
    ],
    ['The following configuration(s) are missing: ', 'gogo.text'],
    [
      ' * com.acme.pid for bundle com.acme.tax.web',
      'gogo.missing',
      { for: 'com.acme.pid', bundle: 'com.acme.tax.web' },
    ],
  ]);

  checkSession('jaxrs:check', [
    [
      'Application Acme.Billing (10421) /billing',
      'gogo.endpoint',
      { application: 'Acme.Billing', id: 10421, base: '/billing' },
    ],
    ['    Attached resources:', 'gogo.text'],
    ['        com.acme.InvoiceResource (10430)', 'gogo.text'],
    ['Failed application report:', 'gogo.text'],
    [
      '    Application with service ID 10502 and name Acme.Old is clashing with another service (10421)',
      'gogo.endpoint',
      { application: 'Acme.Old', id: 10502, problem: 'is clashing with another service (10421)' },
    ],
    [
      '    Resource com.acme.R (10507) is waiting for an application: (osgi.jaxrs.name=Acme.Missing)',
      'gogo.endpoint',
      { resource: 'com.acme.R', id: 10507, problem: 'is waiting for an application: (osgi.jaxrs.name=Acme.Missing)' },
    ],
  ]);
});

describe('the table Release_', () => {
  checkSession('with bars', [
    ['mysql> select servletContextName, state_ from Release_;', 'release.query'],
    ['+--------------------+--------+', 'release.columns', {}],
    ['| servletContextName | state_ |', 'release.columns', { columns: ['servletContextName', 'state_'] }],
    ['+--------------------+--------+', 'release.columns', {}],
    ['| portal             |      0 |', 'release.row', { cells: ['portal', '0'] }],
    ['1 row in set (0.00 sec)', 'release.end'],
  ]);

  checkSession('in columns of fixed width', [
    ['SERVLETCONTEXTNAME   SCHEMAVERSION', 'release.columns', { columns: ['SERVLETCONTEXTNAME', 'SCHEMAVERSION'] }],
    ['-------------------- -------------', 'release.columns', { widths: ['21', '14'] }],
    ['portal               8.18.4', 'release.row', { text: 'portal               8.18.4' }],
  ]);

  checkSession('with a field a line', [
    ['*************************** 1. row ***************************', 'release.record'],
    ['servletContextName: portal', 'release.field', { column: 'servletContextName', value: 'portal' }],
    [
      '        createDate: 2021-03-04 05:06:07',
      'release.field',
      { column: 'createDate', value: '2021-03-04 05:06:07' },
    ],
  ]);
});
