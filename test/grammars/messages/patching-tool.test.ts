import { checkPlainLines, checkPlainNearMisses } from '../../support/check-messages.ts';

checkPlainLines([
  ['Loading product and patch information...', 'other.patching-tool', {}],
  ['Product information:', 'other.patching-tool', {}],
  ['  * installation type: source', 'other.patching-tool', { label: 'installation-type', value: 'source' }],
  ['* build number: 7110', 'other.patching-tool', { label: 'build', value: '7110' }],
  ['  * service pack version:', 'other.patching-tool', {}],
  ['    - available SP version: 4', 'other.patching-tool', { label: 'service-pack', value: '4' }],
  [
    '    - installable SP version: Not available',
    'other.patching-tool',
    { label: 'installable-service-pack', value: 'Not available' },
  ],
  ['  * patching-tool version: 3.0.20', 'other.patching-tool', { label: 'tool-version', value: '3.0.20' }],
  ['  * host: build7 (4 cores)', 'other.patching-tool', {}],
  [
    'Currently installed patches: dxp-5-7310, hotfix-77-7310',
    'other.patching-tool.patches',
    { state: 'installed', patches: ['dxp-5-7310', 'hotfix-77-7310'] },
  ],
  ['Currently installed patches: -', 'other.patching-tool.patches', { state: 'installed', patches: [] }],
  ['Available patches:', 'other.patching-tool.patches', { state: 'available', patches: [] }],
  [
    "[*-] dxp-5-7310 :: Installed; Won't be installed: dxp-6 contains the fixes included in this one",
    'other.patching-tool.patch',
    {
      patch: 'dxp-5-7310',
      installed: true,
      willBeInstalled: false,
      remark: "Installed; Won't be installed: dxp-6 contains the fixes included in this one",
    },
  ],
  [
    '[ I] hotfix-78-7310',
    'other.patching-tool.patch',
    { patch: 'hotfix-78-7310', installed: false, willBeInstalled: true },
  ],
  ['Installing patches: [1%..10%..100%]', 'other.patching-tool', {}],
  [
    'The installation was successful. 2 patches are installed on the system.',
    'other.patching-tool.result',
    { succeeded: true },
  ],
  ['The installation was not successful.', 'other.patching-tool.result', { succeeded: false }],
]);
checkPlainNearMisses(['* a list item', '[x] done', 'Available patch notes', 'The installation guide']);
