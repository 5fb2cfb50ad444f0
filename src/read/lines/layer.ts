import type { Wrapper } from './wrapper.ts';
import { chooseWrapper } from './choose-wrapper.ts';
import { isMarkdownEscaped, unescapeMarkdown } from './unescape-markdown.ts';
import { isDockerJson, readDockerJson } from './read-docker-json.ts';
import { isJsonLog, readJsonLine } from './json/read-json-line.ts';

/** One thing that was done to the lines of a source and is undone; the outermost comes first. */
export type Layer =
  | { readonly kind: 'prefix'; readonly wrapper: Wrapper; readonly known: KnownPrefix[] }
  | { readonly kind: 'docker-json' }
  | { readonly kind: 'json' }
  | { readonly kind: 'markdown' };

/** A prefix that was matched before, with the space it ends with. */
export interface KnownPrefix {
  readonly bytes: Buffer;
  readonly lane: string | undefined;
}

const MOST_LAYERS = 4;

/** Tells from a sample of lines what was done to them: prefixes may stand before prefixes. */
export function chooseLayers(sample: readonly string[]): readonly Layer[] {
  const layers: Layer[] = [];
  let lines = sample;
  while (layers.length < MOST_LAYERS) {
    const layer = chooseLayer(lines, layers);
    if (layer === undefined) break;
    layers.push(layer);
    lines = lines.map((line) => undo(layer, line));
  }
  return layers;
}

function chooseLayer(lines: readonly string[], layers: readonly Layer[]): Layer | undefined {
  if (isDockerJson(lines)) return { kind: 'docker-json' };
  if (isJsonLog(lines)) return { kind: 'json' };
  const wrapper = chooseWrapper(lines);
  if (wrapper !== undefined) return { kind: 'prefix', wrapper, known: [] };
  const isNew = layers.every(({ kind }) => kind !== 'markdown');
  return isNew && isMarkdownEscaped(lines) ? { kind: 'markdown' } : undefined;
}

function undo(layer: Layer, line: string): string {
  switch (layer.kind) {
    case 'prefix':
      return line.replace(layer.wrapper.prefix, '');
    case 'docker-json':
      return readDockerJson(line) ?? line;
    case 'json':
      return readJsonLine(line)?.split('\n', 1)[0] ?? line;
    case 'markdown':
      return unescapeMarkdown(line);
  }
}
