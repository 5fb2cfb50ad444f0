import { token } from '../../shared/read-with.ts';

export const Bullet = token('Bullet', /[*-] (?=[a-z])/, '* ');
export const InstallationType = token('InstallationType', 'installation type: ', 'installation type: ');
export const BuildNumber = token('BuildNumber', 'build number: ', 'build number: ');
export const ServicePacks = token('ServicePacks', /service pack version:(?![^])/, 'service pack version:');
export const ServicePack = token('ServicePack', /service pack version: /, 'service pack version: ');
export const AvailablePack = token('AvailablePack', 'available SP version: ', 'available SP version: ');
export const InstallablePack = token('InstallablePack', 'installable SP version: ', 'installable SP version: ');
export const ToolVersion = token('ToolVersion', 'patching-tool version: ', 'patching-tool version: ');
export const OtherFact = token('OtherFact', /(?:time|host|plugins): ?/, 'plugins: ');

export const Installed = token('Installed', /Currently installed patches: ?/, 'Currently installed patches: ');
export const Available = token('Available', /Available patches: ?/, 'Available patches: ');
export const Nothing = token('Nothing', /(?<=patches: )(?:-|[Nn]one|[Nn]o patches?[^]*)(?![^])/, '-');
export const Comma = token('Comma', /, ?/, ', ');

/** `[*-] `: installed or not, will be installed or not. */
export const Marks = token('Marks', /\[[* ][-Ii+ ]\] /, '[*I] ');
export const Patch = token('Patch', /[A-Za-z][\w.]{0,60}(?:-[\w.]{1,60}){1,6}/, 'dxp-2-7210');
export const Remark = token('Remark', / :: [^]*/, ' :: Installed; Will be installed. :: Built for LIFERAY');

export const Succeeded = token(
  'Succeeded',
  /The (?:un)?installation was successful[^]*/,
  'The installation was successful. One patch is installed on the system.',
);
export const Failed = token(
  'Failed',
  /The (?:un)?installation (?:failed|was not successful)[^]*/,
  'The installation failed',
);
/** Its other lines: headings, progress, the command itself. */
export const Line = token(
  'Line',
  /(?:Loading product and patch information|Product information:|Detailed patch list:|One patch is ready to be installed|(?:Cleaning up|Installing patches|Processing bundles): \[|The patches contain database index|patching-tool>|\.\/patching-tool\.sh )[^]*/,
  'Loading product and patch information...',
);
export const Value = token('Value', /(?<=: )[^]+/, '7210');

/** What no production takes, in one piece: text that does not fit costs no more than text that does. */
export const Unread = token('Unread', /[^]+/, 'anything else');

export const TOKENS = [
  Nothing,
  Marks,
  Succeeded,
  Failed,
  Line,
  InstallationType,
  BuildNumber,
  ServicePacks,
  ServicePack,
  AvailablePack,
  InstallablePack,
  ToolVersion,
  OtherFact,
  Installed,
  Available,
  Bullet,
  Comma,
  Remark,
  Patch,
  Value,
  Unread,
];
