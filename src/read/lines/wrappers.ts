import { LIFERAY_LINE, type Wrapper } from './wrapper.ts';

const ISO = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d`;
const SYSLOG = String.raw`[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d`;

/** All wrappers, from specific to general: the first one that fits a sample is taken. */
export const WRAPPERS: readonly Wrapper[] = [
  {
    name: 'cri',
    example: '2024-03-01T02:11:09.411123456Z stdout F ',
    prefix: new RegExp(String.raw`^${ISO}(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d) (?:stdout|stderr) [FP](?: |$)`),
    share: 0.5,
  },
  {
    name: 'gitlab',
    example: '2024-03-01T02:11:09.411123Z 01O ',
    prefix: new RegExp(String.raw`^${ISO}\.\d{6}Z [0-9a-f]{2}[OE](?:[ +]|$)`),
    share: 0.5,
  },
  {
    name: 'github-cli',
    example: 'upgrade\tRun tool\t2024-03-01T02:11:09.4111234Z ',
    prefix: new RegExp(String.raw`^[^\t]{1,80}\t[^\t]{1,80}\t${ISO}\.\d{7}Z ?`),
    share: 0.5,
  },
  {
    // Docker's `logs --timestamps` prints nine digits, GitHub Actions seven. MySQL itself prints six: not a wrapper.
    name: 'iso-stamp',
    example: '2024-03-01T02:11:09.4111234Z ',
    prefix: new RegExp(String.raw`^${ISO}\.\d{7,9}Z(?: |$)`),
    share: 0.5,
  },
  {
    // The file output of Fluentd: time, tag, record.
    name: 'fluentd',
    example: '2024-03-01T02:11:09+00:00\tdocker.liferay\t',
    prefix: new RegExp(String.raw`^${ISO}(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)\t[\w.-]{1,100}\t`),
    share: 0.5,
  },
  {
    name: 'jenkins-stamp',
    example: '[2024-03-01T02:11:09.411Z] ',
    prefix: new RegExp(String.raw`^\[${ISO}\.\d{3}(?:Z|[+-]\d\d:?\d\d)\](?: |$)`),
    share: 0.3,
  },
  {
    name: 'jenkins-elapsed',
    example: '00:00:12.123  ',
    prefix: /^\d\d:\d\d:\d\d(?:\.\d{1,3})? {2}/,
    share: 0.5,
    confirm: LIFERAY_LINE,
  },
  {
    name: 'liferay-cloud',
    example: 'Aug 26 09:42:22.778 build-90 [liferay-68b8f6b48d-hdj9t] [dxp] ',
    prefix: new RegExp(
      String.raw`^${SYSLOG}\.\d{3} build-\d{1,9} \[(?<lane>[^\]]{1,100})\](?: \[[a-z][a-z-]{0,30}\])?(?: |$)`,
    ),
    share: 0.5,
  },
  {
    name: 'kubectl',
    example: '[pod/liferay-0/liferay] ',
    prefix: /^\[(?<lane>pod\/[\w.-]{1,100}\/[\w.-]{1,63})\](?: |$)/,
    share: 0.5,
    isConstant: true,
  },
  {
    name: 'compose',
    example: 'liferay_1  | ',
    prefix: /^ ?(?<lane>[A-Za-z0-9][\w.@-]{0,99}) {0,40}\|(?: |$)/,
    share: 0.4,
    fewLanes: true,
    isConstant: true,
  },
  {
    name: 'ant',
    example: '     [java] ',
    prefix: /^ {0,20}\[(?:beanshell|java|exec|echo)\](?: |$)/,
    share: 0.3,
    isConstant: true,
  },
  {
    name: 'wildfly',
    example: '07:05:44,649 INFO  [stdout] (ServerService Thread Pool -- 64) ',
    prefix:
      /^(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d,\d{3} (?:INFO|WARN|ERROR) +\[std(?:out|err)\] \([^()]{1,100}\)(?: |$)/,
    share: 0.2,
  },
  {
    name: 'websphere',
    example: '[2/4/15 7:05:38:123 CST] 00000001 SystemOut     O ',
    prefix:
      /^\[\d{1,4}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d:\d\d:\d{3} [A-Z]{2,5}\] [0-9a-f]{8} System(?:Out|Err) {1,8}[OR](?: |$)/,
    share: 0.2,
  },
  {
    name: 'syslog',
    example: 'Aug 26 09:42:22 host liferay[123]: ',
    prefix: new RegExp(
      String.raw`^(?:${SYSLOG}|${ISO}(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)) [\w.-]{1,100} (?<lane>[\w./@-]{1,100}(?:\[\d{1,9}\])?):(?: |$)`,
    ),
    share: 0.6,
  },
  {
    name: 'quote',
    example: '> ',
    prefix: /^>(?: |$)/,
    share: 0.9,
    confirm: LIFERAY_LINE,
    isConstant: true,
  },
  {
    name: 'code-indent',
    example: '    ',
    prefix: /^ {4}/,
    share: 1,
    confirm: LIFERAY_LINE,
    isConstant: true,
  },
];
