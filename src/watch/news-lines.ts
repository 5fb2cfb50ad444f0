import type { Finding, Level } from '../model/finding.ts';
import { type Page, type Style, paint } from '../report/outputs/terminal/page.ts';
import { oneLine, shorten } from '../report/view/name-view.ts';
import { placeText } from '../report/view/place-text.ts';
import { visibleText } from '../visible-text.ts';
import type { News } from './news.ts';
import { silenceAdvice } from './silence-advice.ts';
import { lasting, silenceText } from './watch-words.ts';

/** Log text may be long. */
const LONGEST_TITLE = 300;

/** Tells what the log says, as lines without control characters; empty for what is only about the file. */
export function newsLines(page: Page, news: News): readonly string[] {
  return linesOf(news).map(([style, text]) => paint(page, style, visibleText(text)));
}

/** Writes a finding on one line: level, title, place, rule. */
export function findingText({ level, title, ruleId, place, accepted }: Finding, sources: Sources): string {
  const told = `${level}: ${shorten(oneLine(title), LONGEST_TITLE)}`;
  const rule = ruleId ?? 'no rule explains it';
  return [told, placeText(place, sources), rule, ...(accepted === undefined ? [] : ['accepted'])].join(' · ');
}

type Sources = Parameters<typeof placeText>[1];
type Line = readonly [Style, string];

const STYLES: Readonly<Record<Level, Style>> = { error: 'bad', warning: 'warn', note: 'plain' };

function linesOf(news: News): readonly Line[] {
  switch (news.kind) {
    case 'finding':
      return [
        [
          news.finding.accepted === undefined ? STYLES[news.finding.level] : 'quiet',
          findingText(news.finding, news.sources),
        ],
      ];
    case 'silent':
      return silenceLines(news);
    case 'resumed':
      return [['good', `a sign of life, after ${lasting(news.silentMs)} of silence`]];
    case 'over':
      return news.why === 'ended'
        ? []
        : [['bad', `the upgrade failed, and nothing was written for ${lasting(news.quietMs)}`]];
    case 'waiting':
    case 'appeared':
    case 'empty':
    case 'cut':
    case 'replaced':
    case 'gone':
    case 'back':
      return [];
  }
}

function silenceLines({ status, database }: Extract<News, { kind: 'silent' }>): readonly Line[] {
  const [work] = status.work;
  const where =
    work === undefined ? ', and nothing is open in the log' : ` in ${shorten(oneLine(work.name), LONGEST_TITLE)}`;
  const advice = silenceAdvice(database?.vendor).map(({ text, copy }): Line => [
    'plain',
    `  ${text}${copy === undefined ? '' : `: ${copy}`}`,
  ]);
  return [['warn', `${silenceText(status.lastTime, status.quietMs)}${where}`], ...advice];
}
