import { token } from '../../shared/read-with.ts';

export const Verifying = token('Verifying', 'Verifying ', 'Verifying ');
export const Completed = token('Completed', 'Completed verification process ', 'Completed verification process ');
export const ErrorIn = token('ErrorIn', 'Verification error: ', 'Verification error: ');
export const Company = token('Company', /#\d+(?![^])/, '#20116');

export const PortalProperty = token('PortalProperty', 'Portal property ', 'Portal property ');
export const SystemProperty = token('SystemProperty', 'System property ', 'System property ');
export const Quoted = token('Quoted', /"[^"]*"/, '"layout.first.pageable[link_to_layout]"');
export const IsObsolete = token('IsObsolete', ' is obsolete', ' is obsolete');
export const WasRenamed = token('WasRenamed', ' was renamed to ', ' was renamed to ');
export const WasMigrated = token(
  'WasMigrated',
  / was migrated to the (?:system|portal) property /,
  ' was migrated to the system property ',
);
export const WasModularized = token('WasModularized', ' was modularized to ', ' was modularized to ');
export const As = token('As', ' as ', ' as ');

/** `Missing tables were detected`, `A stale table was detected`, `Missing indexes were detected for Layout table`. */
export const StateFound = token(
  'StateFound',
  /(?:A missing|Missing|A stale|Stale|Custom or untracked) [a-z ]{1,30}(?:was|were) detected/,
  'Missing tables were detected',
);
export const Rest = token('Rest', /[: ][^]*/, ': [Layout]');
export const Word = token('Word', /[^\s"#:]+/, 'com.liferay.portal.verify.VerifyProperties');
export const Space = token('Space', ' ', ' ');

export const TOKENS = [
  Verifying,
  Completed,
  ErrorIn,
  Company,
  PortalProperty,
  SystemProperty,
  Quoted,
  IsObsolete,
  WasRenamed,
  WasModularized,
  WasMigrated,
  As,
  StateFound,
  Space,
  Rest,
  Word,
];
