import type { DuplicateFieldsFacts } from '../model/duplicate-fields.ts';
import type { LogEvent } from '../model/event.ts';
import type { ReportContextGrammar } from '../model/grammar.ts';
import type { PatchingFacts } from '../model/installation.ts';
import type { PropertyAdvice } from '../model/property-advice.ts';
import type { UpgradeReportFacts } from '../model/upgrade-report.ts';
import { type AnsweredSetup, createAnswerCollector } from './collect-answers.ts';
import { createDuplicateFieldsCollector } from './collect-duplicate-fields.ts';
import { createPatchingCollector } from './collect-patching.ts';
import { createPropertyAdviceCollector } from './collect-property-advice.ts';
import { createUpgradeReportCollector } from './collect-upgrade-report.ts';

/** What sources beside the log of an upgrade say, or such texts within a log. */
export interface OtherSourceFacts {
  readonly upgradeReports: readonly UpgradeReportFacts[];
  readonly setup: AnsweredSetup;
  readonly patching?: PatchingFacts;
  /** Empty where nothing is said of any property. */
  readonly propertyAdvice: readonly PropertyAdvice[];
  readonly duplicateFields?: DuplicateFieldsFacts;
}

/** Keeps what sources beside the log of an upgrade say. */
export interface OtherSourceCollector {
  /** Adds an event that is neither a span nor a plain log message. */
  readonly add: (event: LogEvent) => void;
  /** Adds an unrecognized line: below a prompt it is the answer. */
  readonly addUnread: (event: LogEvent) => void;
  readonly facts: () => OtherSourceFacts;
}

/** Collects reports of Liferay's own, answers at prompts, patches, advice on properties, and the 6.2 script. */
export function createOtherSourceCollector(readContext: ReportContextGrammar): OtherSourceCollector {
  const reports = createUpgradeReportCollector(readContext);
  const answers = createAnswerCollector();
  const patching = createPatchingCollector();
  const properties = createPropertyAdviceCollector();
  const duplicates = createDuplicateFieldsCollector();
  return {
    add: (event) => {
      answers.add(event);
      reports.add(event);
      patching.add(event);
      properties.add(event);
      duplicates.add(event);
    },
    addUnread: answers.add,
    facts: () => {
      const patches = patching.facts();
      const duplicateFields = duplicates.facts();
      return {
        upgradeReports: reports.facts(),
        setup: answers.setup(),
        propertyAdvice: properties.advice(),
        ...(patches !== undefined && { patching: patches }),
        ...(duplicateFields !== undefined && { duplicateFields }),
      };
    },
  };
}
