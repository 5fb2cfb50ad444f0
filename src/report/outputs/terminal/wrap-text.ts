import { characterWidth } from './display-width.ts';

/** After these a long word may be broken: they join the parts of paths, classes and addresses. */
const JOINTS = './\\_-,:;#=&)';

/** Breaks a text into lines of at most `width` columns, at spaces, else at joints, else anywhere. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(2, width)));
}

/** Cuts a text to one line of at most `width` columns, with an ellipsis where something is left out. */
export function cutText(text: string, width: number): string {
  const line = text.replaceAll('\n', ' ');
  if (endOfRow(line, width) === line.length) return line;
  return `${line.slice(0, endOfRow(line, width - 1))}…`;
}

function wrapLine(line: string, width: number): readonly string[] {
  const rows: string[] = [];
  let rest = line;
  for (;;) {
    const end = breakAt(rest, width);
    rows.push(rest.slice(0, end).trimEnd());
    if (end === rest.length) return rows;
    rest = rest.slice(end).trimStart();
  }
}

/** Finds where to break a line: the end of what fits, moved back to a good place where one is not too far. */
function breakAt(line: string, width: number): number {
  const end = endOfRow(line, width);
  if (end === line.length || line[end] === ' ') return end;
  const space = line.lastIndexOf(' ', end) + 1;
  if (space > end / 2) return space;
  const joint = lastJoint(line, end);
  return joint > end / 2 ? joint : Math.max(end, 1);
}

function lastJoint(line: string, end: number): number {
  let index = end;
  while (index > 0 && !JOINTS.includes(line[index - 1])) index--;
  return index;
}

/** Counts the code units that fit into `width` columns; at least one character. */
function endOfRow(line: string, width: number): number {
  let columns = 0;
  let end = 0;
  for (const character of line) {
    columns += characterWidth(character);
    if (columns > width && end > 0) return end;
    end += character.length;
  }
  return end;
}
