import type { Place } from '../../../model/place.ts';
import type { Source } from '../../../model/source.ts';
import { type SarifMessage, sarifText } from './sarif-text.ts';

/** Where an artifact is: a path as a URI, relative to where the log's repository or folder begins unless it is absolute. */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
  readonly index?: number;
}

/** A place in a source. */
export interface SarifLocation {
  readonly id?: number;
  readonly physicalLocation: {
    readonly artifactLocation: ArtifactLocation;
    readonly region: SarifRegion;
  };
  readonly message?: SarifMessage;
}

interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: 1;
  readonly endLine: number;
  readonly byteOffset: number;
  readonly byteLength: number;
  readonly snippet?: { readonly text: string };
}

const LONGEST_SNIPPET = 1_000;
const STDIN_URI = 'stdin';

/** Makes the location of a place; `snippet` is the line that is meant, as it stands there. */
export function sarifLocation(place: Place, sources: readonly Source[], snippet = ''): SarifLocation {
  const { source, startLine, endLine, byteOffset, byteLength } = place;
  return {
    physicalLocation: {
      artifactLocation: { ...artifactLocation(sources[source]?.path ?? ''), index: source },
      region: {
        startLine,
        startColumn: 1,
        endLine,
        byteOffset,
        byteLength,
        ...(snippet !== '' && { snippet: { text: sarifText(snippet, LONGEST_SNIPPET) } }),
      },
    },
  };
}

/** Makes the URI of a path: `file:` for an absolute one, else one that is relative to the root of the sources. */
export function artifactLocation(path: string): ArtifactLocation {
  if (path === '-' || path === '') return { uri: STDIN_URI };
  const parts = path.toWellFormed().split(/[\\/]/).map(encodeURIComponent);
  if (path.startsWith('/')) return { uri: `file://${parts.join('/')}` };
  if (/^[A-Za-z]:[\\/]/.test(path)) return { uri: `file:///${path.slice(0, 2)}/${parts.slice(1).join('/')}` };
  const relative = parts.filter((part) => part !== '.').join('/');
  return { uri: relative === '' ? STDIN_URI : relative, uriBaseId: '%SRCROOT%' };
}
