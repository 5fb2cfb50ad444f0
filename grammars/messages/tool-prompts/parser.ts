import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What is asked for, as a word; `other` where no version of the tool is known to ask for it. */
export type Asked =
  | 'liferay-home'
  | 'application-server'
  | 'application-server-directory'
  | 'extra-libraries'
  | 'global-libraries'
  | 'portal-directory'
  | 'database'
  | 'driver'
  | 'protocol'
  | 'host'
  | 'port'
  | 'name'
  | 'user'
  | 'password'
  | 'other';

/** A prompt, taken apart. */
export interface ToolPrompt {
  readonly asked: Asked;
  /** As printed, without what was typed. */
  readonly question: string;
  readonly offered?: string;
  /** What was typed on the same line; never that of a user or a password. */
  readonly answer?: string;
}

/** Only these answers are kept. */
const KEPT: ReadonlySet<Asked> = new Set<Asked>([
  'liferay-home',
  'application-server',
  'application-server-directory',
  'extra-libraries',
  'global-libraries',
  'portal-directory',
  'database',
  'driver',
  'protocol',
  'host',
  'port',
  'name',
]);

/** Prompts of the upgrade tool, and the choices that it prints above some. */
class ToolPromptParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /** `Please enter your database host (localhost): db.example.com` */
  readonly prompt = this.RULE('prompt', (): ToolPrompt => {
    this.CONSUME(t.PleaseEnter);
    const { asked, words } = this.SUBRULE(this.asked);
    const offered = this.OPTION(() => this.CONSUME(t.Default).image.trim());
    this.CONSUME(t.Colon);
    const answer = this.OPTION1(() => this.CONSUME(t.Answer).image.trim());
    return {
      asked,
      question: `${words}${offered === undefined ? '' : ` ${offered}`}:`,
      ...(offered !== undefined && KEPT.has(asked) && { offered: offered.slice(1, -1) }),
      ...(answer !== undefined && KEPT.has(asked) && { answer }),
    };
  });

  /** `[ jboss tomcat weblogic wildfly ]` */
  readonly choices = this.RULE('choices', (): readonly string[] =>
    this.CONSUME(t.Choices).image.slice(2, -2).split(' '),
  );

  private readonly asked = this.RULE('asked', (): { readonly asked: Asked; readonly words: string } => {
    const entries = [
      [t.LiferayHome, 'liferay-home'],
      [t.ExtraLibraries, 'extra-libraries'],
      [t.GlobalLibraries, 'global-libraries'],
      [t.PortalDirectory, 'portal-directory'],
      [t.ServerDirectory, 'application-server-directory'],
      [t.Server, 'application-server'],
      [t.Driver, 'driver'],
      [t.Protocol, 'protocol'],
      [t.Host, 'host'],
      [t.Port, 'port'],
      [t.Name, 'name'],
      [t.User, 'user'],
      [t.Password, 'password'],
      [t.Database, 'database'],
      [t.Other, 'other'],
    ] as const;
    return this.either<{ readonly asked: Asked; readonly words: string }>(
      entries.map(([token, asked]) => ({ ALT: () => ({ asked, words: this.CONSUME(token).image.trim() }) })),
    );
  });
}

export const reader = makeReader(t.TOKENS, ToolPromptParser);
