import { ownValue } from '../model/own-value.ts';
import { DATABASE_VENDORS } from '../model/database.ts';
import type { LogEvent } from '../model/event.ts';
import type { ApplicationServer, DatabaseConnection } from '../model/installation.ts';
import type { Attributes } from '../model/meaning.ts';

/** What was answered to the prompts of the upgrade tool. */
export interface AnsweredSetup {
  readonly liferayHome?: string;
  readonly applicationServer?: ApplicationServer;
  readonly connection?: DatabaseConnection;
}

/** Keeps the answers to the prompts of the upgrade tool. */
export interface AnswerCollector {
  /** Adds an event that is no plain log message; `unrecognized` ones may be answers. */
  readonly add: (event: LogEvent) => void;
  readonly setup: () => AnsweredSetup;
}

const PATH = /^[\w.~/\\$][^()\n]{0,400}$/;
const WORD = /^[A-Za-z\d][\w.$-]{0,200}$/;
/** What an answer has to look like; what is asked for otherwise is not kept, users and passwords among it. */
const ANSWERS: Readonly<Record<string, RegExp>> = {
  'liferay-home': PATH,
  'application-server': /^[a-z]{2,20}$/,
  'application-server-directory': PATH,
  'extra-libraries': PATH,
  'global-libraries': PATH,
  'portal-directory': PATH,
  database: /^[a-z\d]{2,20}$/,
  driver: WORD,
  protocol: /^[A-Za-z\d][\w.:/@-]{0,100}$/,
  host: /^[A-Za-z\d][\w.:-]{0,200}$/,
  port: /^\d{1,5}$/,
  name: WORD,
};
const LONGEST_ANSWER = 500;

/**
 * Collects answers. A terminal shows the answer behind the prompt, a document often below it; where neither stands and the
 * tool goes on, the default in parentheses was taken.
 */
export function createAnswerCollector(): AnswerCollector {
  const answers = new Map<string, string>();
  let open: { readonly asked: string; readonly offered: string | undefined } | undefined;

  function note(asked: string, answer: string | undefined): void {
    if (answer !== undefined && ownValue(ANSWERS, asked)?.test(answer) === true) answers.set(asked, answer);
  }

  function ask({ asked, default: offered, answer }: Attributes): void {
    open = undefined;
    if (answer !== undefined) note(String(asked), String(answer));
    else open = { asked: String(asked), offered: offered === undefined ? undefined : String(offered).split('|')[0] };
  }

  return {
    add: (event) => {
      const { eventName, attributes } = event.meaning;
      if (open !== undefined) {
        note(open.asked, eventName === 'unrecognized' ? firstLine(event) : open.offered);
        open = undefined;
      }
      if (eventName === 'tool.prompt') ask(attributes);
    },
    setup: () => toSetup(answers),
  };
}

function firstLine({ record: { bytes, start, headEnd } }: LogEvent): string {
  return bytes.toString('utf8', start, Math.min(headEnd, start + LONGEST_ANSWER)).trim();
}

function toSetup(answers: ReadonlyMap<string, string>): AnsweredSetup {
  const vendor = DATABASE_VENDORS.find((name) => name === answers.get('database'));
  const home = answers.get('liferay-home');
  const applicationServer = {
    ...field('name', answers.get('application-server')),
    ...field('directory', answers.get('application-server-directory')),
    ...field('extraLibraries', answers.get('extra-libraries')),
    ...field('globalLibraries', answers.get('global-libraries')),
    ...field('portalDirectory', answers.get('portal-directory')),
  };
  const connection = {
    ...(vendor !== undefined && { vendor }),
    ...field('driver', answers.get('driver')),
    ...field('protocol', answers.get('protocol')),
    ...field('host', answers.get('host')),
    ...field('port', answers.get('port')),
    ...field('name', answers.get('name')),
  };
  return {
    ...(home !== undefined && { liferayHome: home }),
    ...(Object.keys(applicationServer).length > 0 && { applicationServer }),
    ...(Object.keys(connection).length > 0 && { connection }),
  };
}

function field(name: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [name]: value };
}
