/** YAML text to a plain value, and from places in the value back to places in the text. */
import { isAlias, isMap, isNode, isScalar, visit, type Document } from 'yaml';
import { MOST_YAML_CHARACTERS, parseYaml } from '../parse-yaml.ts';
import { findTooDeep } from './find-too-deep.ts';
import { explainYaml, type YamlMistakeAt } from './yaml-mistakes.ts';

const START = { line: 1, column: 1 } as const;

/** A position in a text, 1-based. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A mistake in the YAML, where it stands, and what it is. */
export interface YamlMistake extends TextPosition {
  readonly message: string;
}

/** What a YAML text holds, with the places of its parts. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly mistakes: readonly YamlMistake[];
  /** Where the value at a path stands; with a key, where that key of it stands; else the closest there is. */
  readonly positionOf: (path: readonly PropertyKey[], key?: string) => TextPosition;
}

/** Parses one YAML document of plain values: no aliases, no tags, no repeated keys. */
export function parseRuleYaml(text: string): ParsedYaml {
  if (text.length > MOST_YAML_CHARACTERS) return refuse(`larger than ${MOST_YAML_CHARACTERS} characters`, START);
  const parsed = parseYaml(text);
  if (parsed === undefined) return refuse('values stand too deep in each other', START);
  const { document, mistakes: found, lines } = parsed;
  const positionAt = (offset: number): TextPosition => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const deep = findTooDeep(document);
  if (deep !== undefined)
    return refuse(`values stand deeper than ${deep.most} levels in each other`, positionAt(deep.offset));
  const mistakes = [...explainYaml(found), ...lostBytes(text)].map(({ offset, message }) => ({
    ...positionAt(offset),
    message,
  }));
  const aliases = aliasOffsets(text, document).map((offset) => ({
    ...positionAt(offset),
    message: 'aliases are not allowed in rules: write the value again',
  }));
  const isSound = mistakes.length === 0 && aliases.length === 0;
  return {
    value: isSound ? plainValue(document) : undefined,
    mistakes: [...mistakes, ...aliases],
    positionOf: (path, key) => positionAt(offsetOf(document, path, key)),
  };
}

function refuse(message: string, at: TextPosition): ParsedYaml {
  return { value: undefined, mistakes: [{ ...at, message }], positionOf: () => at };
}

/** What decoding puts in the place of bytes that are not UTF-8; said once. */
const LOST = '\uFFFD';

function lostBytes(text: string): readonly YamlMistakeAt[] {
  const offset = text.indexOf(LOST);
  if (offset < 0) return [];
  const message =
    'not UTF-8 here: a letter was lost; save the file as UTF-8 (to match this very sign, write \\x{FFFD})';
  return [{ offset, message }];
}

function plainValue(document: Document): unknown {
  return document.toJS({ maxAliasCount: 0 });
}

function aliasOffsets(text: string, document: Document): number[] {
  const offsets: number[] = [];
  if (!text.includes('*')) return offsets;
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) offsets.push(node.range?.[0] ?? 0);
    },
  });
  return offsets;
}

function offsetOf(document: Document, path: readonly PropertyKey[], key: string | undefined): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (key !== undefined && isMap(node)) {
    const found = node.items.map((pair) => pair.key).find((name) => isScalar(name) && name.value === key);
    if (isScalar(found)) return found.range?.[0] ?? 0;
  }
  if (isNode(node)) return node.range?.[0] ?? 0;
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1), String(path.at(-1)));
}
