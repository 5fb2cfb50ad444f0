const MEGABYTE = 1e6;

/** Writes a size, or a size per time: `118 MB/s`, `0.4 MB`. */
export function formatRate(bytes: number, per: string): string {
  const megabytes = bytes / MEGABYTE;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB${per}`;
}

/** Writes how long something takes: `8 s`, `3 min 20 s`, `2 h 5 min`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** The last part of a path, its end where it is long. */
export function lastPart(path: string, longest: number): string {
  const characters = Array.from(path.split(/[\\/]/).at(-1) ?? path);
  return characters.length <= longest ? characters.join('') : `…${characters.slice(1 - longest).join('')}`;
}
