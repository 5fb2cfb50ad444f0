const MOST_REMEMBERED = 50_000;

/** Makes a function that computes a value once for each key and remembers it; it forgets all when it knows too much. */
export function remember<Value>(): (key: string, compute: () => Value) => Value {
  const values = new Map<string, { readonly value: Value }>();
  return (key, compute) => {
    const known = values.get(key);
    if (known !== undefined) return known.value;
    if (values.size >= MOST_REMEMBERED) values.clear();
    const value = compute();
    values.set(key, { value });
    return value;
  };
}
