/** Where values of some kinds stand: one entry of a table. */
export interface ValuePattern {
  /**
   * Groups are named after kinds: `(?<password>…)`, `(?<user>…)`, `(?<host>…)`; `(?<hosts>…)` is a list of hosts.
   * Linear: it begins with fixed words or looks behind, and repeats are bounded.
   */
  readonly pattern: RegExp;
  /** One of these stands in whatever it finds: a text with none of them is not searched. */
  readonly needs?: readonly string[];
  /** A line in which it finds something; what it finds stands between `«` and `»`. */
  readonly example: string;
}
