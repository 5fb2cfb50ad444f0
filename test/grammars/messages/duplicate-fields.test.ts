import { checkMessages, checkPlainLines } from '../../support/check-messages.ts';

// the script of the upgrade guide for 6.2
checkMessages('NormalizeDuplicateFields', [
  ['*** RESULTS ***', 'other.duplicate-fields-script.line'],
  [
    '*** There are no structures with duplicate fields. You can proceed with the upgrade ***',
    'other.duplicate-fields-script',
    { structures: 0 },
  ],
  ['*** 4 structures with duplicate fields ***', 'other.duplicate-fields-script', { structures: 4 }],
  ['*** 9 templates to modify manually ***', 'other.duplicate-fields-script.count', { count: 'templates', number: 9 }],
  [
    '*** 310 web contents automatically processed ***',
    'other.duplicate-fields-script.count',
    { count: 'web-contents', number: 310 },
  ],
  [
    '*** 5 web contents can not be processed since they were out of sync prior to execute this script ***',
    'other.duplicate-fields-script.count',
    { count: 'out-of-sync', number: 5 },
  ],
  [
    '*** 2 DDM Structures with duplicate fields automatically processed ***',
    'other.duplicate-fields-script.count',
    { count: 'ddm-structures', number: 2 },
  ],
  [
    'Checking Structure with ID 10812 and Structure ID 10811 and name News and Press from group ID 10180',
    'other.duplicate-fields-script.structure',
    { id: '10812', structureId: '10811', name: 'News and Press', groupId: '10180' },
  ],
  [
    'Field title will be replaced by titleRev1',
    'other.duplicate-fields-script.field',
    { from: 'title', to: 'titleRev1' },
  ],
  [
    '- Template ID 10901 from Group ID 10180',
    'other.duplicate-fields-script.template',
    { id: '10901', groupId: '10180' },
  ],
  ['This structure contains duplicate field names', 'other.duplicate-fields-script.line'],
  ['Finishing NormalizeDuplicateFields process', 'other.duplicate-fields-script.finished'],
]);
checkPlainLines([
  [
    '*** There are no structures with duplicate fields. You can proceed with the upgrade ***',
    'other.duplicate-fields-script',
    { structures: 0 },
  ],
]);
