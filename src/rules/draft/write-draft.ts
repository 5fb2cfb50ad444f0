/** Writes a drafted rule as YAML, with what a human has to know beside it. */
import { Document, isMap, isScalar } from 'yaml';
import { ownValue } from '../../model/own-value.ts';
import type { ProblemPattern } from '../../model/condition.ts';
import type { Level } from '../../model/finding.ts';
import type { RuleExample } from '../../model/rule.ts';
import type { RunKind } from '../../model/timeline.ts';

/** What is known of a rule before a human writes the rest. */
export interface RuleDraft {
  /** A few words that name the failure: a class, a step. */
  readonly subject: string;
  readonly level: Level;
  readonly runKind: RunKind;
  readonly condition: ProblemPattern;
  /** Captures that come out of the example. */
  readonly captures: Readonly<Record<string, string>>;
  readonly fires: RuleExample;
  readonly silent: RuleExample;
}

/** Comments above keys of the file. */
const COMMENTS: Readonly<Record<string, string>> = {
  level: ' error: the reader must act; warning; note',
  confidence: ' high, medium, low: as sure as you are',
  when: ' Every field must hold. Take out what is not needed to tell this failure from others: a step, if it can fail elsewhere as well.',
  cause: ' Leave it out where nobody knows.',
  remediation: ' Steps are commands or clicks; queries are SQL, by database.',
  examples: ' The log is as it was found: replace names, hosts, addresses and ids before you pass this on.',
};

/** Returns the text of the file; `schema` is where editors find the schema. */
export function writeDraft(draft: RuleDraft, schema: string): string {
  const document = new Document(valuesOf(draft));
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      const comment = isScalar(key) ? ownValue(COMMENTS, String(key.value)) : undefined;
      if (isScalar(key) && comment !== undefined) key.commentBefore = comment;
    }
  }
  const text = document.toString({ lineWidth: 0, singleQuote: true });
  // No rule may hold a letter that was lost in decoding; the pattern takes any letter there.
  return `# yaml-language-server: $schema=${schema}\n# Drafted from a log: write what is marked TODO, then run: updoc rules check\n${text.replaceAll('\uFFFD', '?')}`;
}

function valuesOf({ subject, level, runKind, condition, captures, fires, silent }: RuleDraft): unknown {
  const names = Object.keys(captures);
  const captured = names.length === 0 ? '' : `, with ${names.map((name) => `{{${name}}}`).join(', ')}`;
  return {
    title: `TODO a few words on the failure: ${subject}`,
    level,
    confidence: 'medium',
    ...(runKind === 'import' && { scope: { runs: ['import'] } }),
    when: { problem: condition },
    message: `TODO what was seen, in one sentence${captured}`,
    cause: 'TODO what it means',
    remediation: {
      summary: 'TODO what to do, in one sentence',
      steps: ['TODO a command, or what to click'],
    },
    sources: ['TODO where this is known from: a document, an issue, a class'],
    examples: {
      fires: [{ name: fires.name, ...(names.length > 0 && { captures }), log: fires.log }],
      silent: [{ name: silent.name, log: silent.log }],
    },
  };
}
