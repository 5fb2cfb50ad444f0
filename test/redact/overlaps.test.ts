import { describe, expect, it } from 'vitest';
import { redactAll, redactText } from '../support/redact-text.ts';

describe('values that overlap', () => {
  it('leaves no third one in what is left of the one that is not replaced', () => {
    const [, address] = redactAll(['user=kvt', 'https://x:changeme9@www.kvt.example.com:9200']).texts;

    expect(address).toBe('https://x:<password-1>@www.user-1.example.com:9200');
  });
});

describe('a password in braces', () => {
  it.each([
    ['jdbc:sqlserver://localhost:1433;password={P@ss;wo}}rd9};encrypt=true', '{<password-1>};encrypt=true'],
    ['jdbc:sqlserver://localhost:1433;password={a;b=c};user={kvt9};', '{<password-1>};user={user-1};'],
  ])('%s ends where its braces end', (text, ending) => {
    expect(redactText(text)).toBe(`jdbc:sqlserver://localhost:1433;password=${ending}`);
  });
});

describe('addresses that stand for many', () => {
  it('keeps their range', () => {
    expect(redactText("'acme_app'@'10.1.%.%'")).toBe("'user-1'@'ipv4-10-1'");
    expect(redactText("'acme_app'@'192.168.7.%'")).toBe("'user-1'@'ipv4-192-1'");
    expect(redactText("'acme_app'@'%'")).toBe("'user-1'@'%'");
  });
});
