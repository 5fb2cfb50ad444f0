/** Columns of numbers, written short: what the page and its script exchange about thousands of spans. */

/** Numbers of which each stands for a row; null where a row has none. */
export type Column = readonly (number | null)[];

/** A column as it is written: as it is, or as each value with how many rows it stands in, one after the other. */
export type PackedColumn = Column | { readonly runs: Column };

/** Writes a column in the shorter of both forms. */
export function packRuns(values: Column): PackedColumn {
  const starts = values.flatMap((value, row) => (row > 0 && values[row - 1] === value ? [] : [row]));
  if (starts.length * 2 >= values.length) return values;
  return { runs: starts.flatMap((start, index) => [values[start], (starts[index + 1] ?? values.length) - start]) };
}

/** Reads what `packRuns` wrote. */
export function unpackRuns(packed: PackedColumn): Column {
  if (!('runs' in packed)) return packed;
  const { runs } = packed;
  return runs.flatMap((value, index) =>
    index % 2 === 0 ? Array.from({ length: runs[index + 1] ?? 0 }, () => value) : [],
  );
}

/** Writes each number as what it is more than the last one before it: numbers that grow become short. */
export function packSteps(values: Column): Column {
  let last = 0;
  return values.map((value) => {
    if (value === null) return null;
    const step = value - last;
    last = value;
    return step;
  });
}

/** Reads what `packSteps` wrote. */
export function unpackSteps(column: Column): Column {
  let last = 0;
  return column.map((step) => {
    if (step === null) return null;
    last += step;
    return last;
  });
}
