/** What a key asks the chart to do. */
export type Wish =
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last'
  | 'unfold'
  | 'fold'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-to'
  | 'whole'
  | 'earlier'
  | 'later'
  | 'next-failure';

const KEYS: ReadonlyMap<string, Wish> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['PageUp', 'page-up'],
  ['PageDown', 'page-down'],
  ['Home', 'first'],
  ['End', 'last'],
  ['ArrowRight', 'unfold'],
  ['ArrowLeft', 'fold'],
  ['+', 'zoom-in'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['Enter', 'zoom-to'],
  ['0', 'whole'],
  ['f', 'next-failure'],
]);
const WITH_SHIFT: ReadonlyMap<string, Wish> = new Map([
  ['ArrowLeft', 'earlier'],
  ['ArrowRight', 'later'],
]);

/** Reads what a key asks for; nothing where the browser or the system is asked. */
export function wishOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Wish | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  return (shiftKey ? WITH_SHIFT.get(key) : undefined) ?? KEYS.get(key);
}
