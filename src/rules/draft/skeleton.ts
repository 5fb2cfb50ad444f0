/** Returns a rule that fires on nothing yet, with a comment on every key; `schema` is where editors find the schema. */
export function ruleSkeleton(id: string, schema: string): string {
  return `# yaml-language-server: $schema=${schema}
# ${id}: write what is marked TODO, then run: updoc rules check
# A few words; the heading of the finding.
title: TODO a few words on the failure
# error: the reader must act; warning; note
level: error
# high, medium, low: as sure as you are
confidence: medium
# cause: can be why an upgrade failed; noise: harmless; advice: worth doing
nature: cause
# Where it may fire; what the log does not tell does not exclude.
# scope:
#   runs: [upgrade, server]
#   databases: [mysql, mariadb]
#   to: ['>=7.3']
# One condition: problem, mark, module, any, all, not and others; see rules/README.md.
when:
  problem:
    # exception: [SQLException]
    # Patterns are RE2; (?<name>…) captures, and {{name}} puts it into the texts below.
    text:
      - 'TODO words of the message (?<number>\\d+)'
# What was seen, in one sentence.
message: TODO what was seen, with {{number}}
# What it means; leave it out where nobody knows.
cause: TODO what it means
remediation:
  summary: TODO what to do, in one sentence
  # Commands or clicks.
  steps:
    - TODO a command, or what to click
  # SQL; database is any where it is the same for all.
  # queries:
  #   - database: postgresql
  #     purpose: Rows that repeat
  #     sql: select …
# Where this is known from: a document, an issue, a class, a log that was seen.
sources:
  - TODO
# Logs as they are written, without names, hosts and addresses of others.
examples:
  fires:
    - name: TODO which log this is
      captures: { number: '17' }
      log: |
        2024-01-01 00:00:00.000 ERROR [main][SomeLogger:1] TODO words of the message 17
  silent:
    - name: TODO a log that somebody could take for this failure
      log: |
        2024-01-01 00:00:00.000 ERROR [main][SomeLogger:1] Another message
`;
}
