/** What is wrong with a template, and where. */
export interface TemplateMistake extends TemplatePlace {
  readonly message: string;
}

/** A place in a template. */
export interface TemplatePlace {
  readonly path: string;
  /** 1-based; absent where the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
}

/** Writes a mistake as compilers do: `cover/report.md.hbs:3:7: unknown field …`. */
export function formatTemplateMistake({ message, ...place }: TemplateMistake): string {
  return `${formatPlace(place)}: ${message}`;
}

/** Writes a place: `cover/report.md.hbs:3:7`. */
export function formatPlace({ path, line, column }: TemplatePlace): string {
  return [path, line, column].filter((part) => part !== undefined).join(':');
}
