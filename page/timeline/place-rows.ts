import type { PlacedRow, Row } from './rows.ts';

/** A row and how often something failed in it; filled when what is inside it is known. */
interface Counted {
  readonly row: Row;
  readonly depth: number;
  readonly parent: Counted | undefined;
  failedInside: number;
}

/** Lists all rows in the order in which they stand, each with its depth, what it stands in, and the failures inside it. */
export function placeRows(roots: readonly Row[]): readonly PlacedRow[] {
  const placed: Counted[] = [];
  const open: Counted[] = roots.toReversed().map((row) => countedRow(row, undefined));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const parent = next;
    placed.push(parent);
    open.push(...parent.row.children.toReversed().map((row) => countedRow(row, parent)));
  }
  for (const { row, parent } of placed) {
    if (row.look !== 'error') continue;
    for (let around = parent; around !== undefined; around = around.parent) around.failedInside++;
  }
  return placed.map(toPlaced());
}

function countedRow(row: Row, parent: Counted | undefined): Counted {
  return { row, depth: parent === undefined ? 0 : parent.depth + 1, parent, failedInside: 0 };
}

/** What a row stands in comes before it. */
function toPlaced(): (counted: Counted) => PlacedRow {
  const done = new Map<Counted, PlacedRow>();
  return (counted) => {
    const { row, depth, parent, failedInside } = counted;
    const around = parent === undefined ? undefined : done.get(parent);
    const placed = { row, depth, failedInside, ...(around !== undefined && { parent: around }) };
    done.set(counted, placed);
    return placed;
  };
}
