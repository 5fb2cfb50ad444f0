/** Where a file stands among those it was rotated with: oldest first, the one still written last. */
interface Rotation {
  /** The path without what rotation put into it. */
  readonly series: string;
  readonly rank: 'dated' | 'counted' | 'current';
  /** Larger is newer. */
  readonly age: number;
}

const PACKED = /\.(?:gz|zst)$/i;
const RANKS = ['dated', 'counted', 'current'] as const;

const EPOCH = /[.\-_](?<epoch>1\d{12}|1\d{9})(?=$|\.log$|\.txt$)/;
const DATE =
  /[.\-_](?<year>20\d\d)[-._]?(?<month>\d\d)[-._]?(?<day>\d\d)(?:[-._T]?(?<hour>\d\d)[-._h:]?(?<minute>\d\d)(?:[-._m:]?(?<second>\d\d))?)?(?=$|[.\-_])/;
const COUNT = /[.\-_](?<count>\d{1,5})(?=$|\.log$|\.txt$)/;

/** Orders paths so that rotated logs follow each other as they were written; the same for any order of arguments. */
export function compareInputs(left: string, right: string): number {
  const a = rotationOf(left);
  const b = rotationOf(right);
  return (
    compareText(a.series, b.series) ||
    RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
    a.age - b.age ||
    compareText(left, right)
  );
}

/**
 * ```
 * liferay.2024-01-02.log   upgrade.log.20260202_100000   upgrade.log.1698462000123   x.log.2.gz   x.log
 *        ^ dated                      ^ dated                       ^ dated                ^ counted
 * ```
 */
function rotationOf(path: string): Rotation {
  const nameStart = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  const folder = path.slice(0, nameStart);
  const name = path.slice(nameStart).replace(PACKED, '');

  const epoch = EPOCH.exec(name);
  if (epoch !== null) {
    const digits = epoch.groups?.epoch ?? '0';
    return { series: folder + name.replace(epoch[0], ''), rank: 'dated', age: Number(digits.padEnd(13, '0')) };
  }
  const date = DATE.exec(name);
  if (date !== null) {
    const { year, month, day, hour = '0', minute = '0', second = '0' } = date.groups ?? {};
    const age = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
    const rest = name.replace(date[0], '');
    const count = COUNT.exec(rest);
    const series = folder + (count === null ? rest : rest.replace(count[0], ''));
    return { series, rank: 'dated', age: age + Number(count?.groups?.count ?? 0) / 1e6 };
  }
  const count = COUNT.exec(name);
  if (count !== null) {
    return { series: folder + name.replace(count[0], ''), rank: 'counted', age: -Number(count.groups?.count) };
  }
  return { series: folder + name, rank: 'current', age: 0 };
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
