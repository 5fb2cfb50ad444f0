const PART = /\p{Lu}+(?!\p{Ll})|\p{Lu}\p{Ll}*|\p{Ll}+/gu;

/** Cuts a name without points by its capitals: `SQLSyntaxErrorException` is `SQL`, `Syntax`, `Error`, `Exception`. Digits are left out. */
export function camelParts(name: string): readonly string[] {
  return name.match(PART) ?? [];
}
