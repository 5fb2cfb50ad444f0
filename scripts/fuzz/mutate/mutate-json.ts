// Changes a value of JSON where it stays JSON: readers must not believe it.
import { type Random, between } from '../../make-samples/random.ts';
import { pick, skewed } from '../chance.ts';

const STRANGE: readonly unknown[] = [
  ...[
    0,
    -1,
    0.5,
    1e21,
    9_007_199_254_740_991,
    -9_007_199_254_740_991,
    true,
    false,
    null,
    [],
    {},
    '',
    ' ',
    '\n',
    '__proto__',
  ],
  ...[
    'constructor',
    '\u001b[31m<script>fuzz()</script>',
    '\ud800',
    '\u202e',
    'x'.repeat(20_000),
    '9999-12-31T23:59:59.999Z',
  ],
  ...[
    '+275760-09-13T00:00:00.001Z',
    '../../etc/passwd',
    'javascript:fuzz()',
    [[[[[[]]]]]],
    { __proto__: null, a: 1 },
    [null],
    ['x', 1],
  ],
];

/** What has grown beyond is left alone. */
const MOST_SLOTS = 20_000;

interface Slot {
  readonly parent: object;
  readonly key: string;
}

/** Parses JSON, changes some of its values, and writes it again. */
export function mutateJson(text: string, random: Random): string {
  const root: unknown = JSON.parse(text);
  for (let left = 1 + skewed(random, 12); left > 0; left--) {
    const slots = slotsIn(root);
    if (slots.length > 0 && slots.length < MOST_SLOTS) change(pick(random, slots), slots, random);
  }
  return JSON.stringify(root, null, pick(random, [0, 2]));
}

function change({ parent, key }: Slot, slots: readonly Slot[], random: Random): void {
  const other = pick(random, slots);
  switch (between(random, 0, 4)) {
    case 0:
      Reflect.deleteProperty(parent, key);
      return;
    case 1:
      Reflect.set(parent, key, structuredClone(Reflect.get(other.parent, other.key)));
      return;
    case 2:
      if (Array.isArray(parent))
        parent.push(
          ...Array.from({ length: skewed(random, 200) }, () => structuredClone(parent.at(Number(key)) as unknown)),
        );
      return;
    default:
      Reflect.set(parent, key, structuredClone(pick(random, STRANGE)));
  }
}

/** Every place that holds a value, at most so many. */
function slotsIn(root: unknown): readonly Slot[] {
  const slots: Slot[] = [];
  const open: unknown[] = [root];
  while (open.length > 0 && slots.length < MOST_SLOTS) {
    const parent = open.pop();
    if (typeof parent !== 'object' || parent === null) continue;
    for (const [key, child] of Object.entries(parent)) {
      slots.push({ parent, key });
      open.push(child);
    }
  }
  return slots;
}
