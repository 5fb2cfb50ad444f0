import type { Place } from '../../../model/place.ts';

/** Says where something stands: the file by OpenTelemetry's name for it, lines (1-based) and bytes in it by names like that one. */
export function placeAttributes(path: string, place: Place): Readonly<Record<string, string | number>> {
  return {
    'log.file.path': path,
    'log.file.start_line': place.startLine,
    'log.file.end_line': place.endLine,
    'log.file.byte_offset': place.byteOffset,
    'log.file.byte_length': place.byteLength,
  };
}
