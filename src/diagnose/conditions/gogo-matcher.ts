import type { GogoPattern } from '../../model/condition.ts';
import type { GogoResult } from '../../model/gogo.ts';
import { attributeText } from '../attribute-text.ts';
import { type Captures, textPatterns } from '../text-pattern.ts';
import { type Clue, type ConditionMatcher, evidenceOf, joinCaptures, namedCaptures } from './clue.ts';

/** Looks for commands of the Gogo shell, or for rows of their answers; captures `command` and `argument`. */
export function gogoMatcher({ command, argument, outcome, row }: GogoPattern): ConditionMatcher {
  const matchCommand = textPatterns({ command, argument });
  const matchRow = row === undefined ? undefined : textPatterns(row);
  return (facts) => {
    const answers = facts.sessions
      .flatMap(({ gogo }) => gogo)
      .filter((answer) => outcome?.includes(answer.outcome) !== false);
    const clues = answers.flatMap((answer) => {
      const captured = matchCommand({ command: answer.command, argument: answer.argument });
      if (captured === undefined) return [];
      const said = joinCaptures([namedCaptures({ command: answer.command, argument: answer.argument }), captured]);
      return matchRow === undefined ? [clueOf(answer, said)] : cluesOfRows(answer, matchRow, said);
    });
    return evidenceOf(clues, facts);
  };
}

function cluesOfRows(answer: GogoResult, match: ReturnType<typeof textPatterns>, said: Captures): Clue[] {
  return answer.rows.flatMap((row) => {
    const texts = Object.entries(row).map(([name, value]) => [name, attributeText(value)] as const);
    const captured = match(Object.fromEntries(texts));
    return captured === undefined ? [] : [clueOf(answer, joinCaptures([said, captured]))];
  });
}

function clueOf({ place }: GogoResult, captures: Captures): Clue {
  return { seen: [{ place }], count: 1, captures };
}
