const QUOTES = '"»«„“”';

/** A name without its quotes, and its schema: `"public.user_"`, `public."User"`, `« user_ »`. */
export function unquoted(name: string): { readonly name: string; readonly schema?: string } {
  const plain = Array.from(name)
    .filter((letter) => !QUOTES.includes(letter))
    .join('')
    .trim();
  const dot = plain.indexOf('.');
  return dot < 0 ? { name: plain } : { schema: plain.slice(0, dot), name: plain.slice(dot + 1) };
}
