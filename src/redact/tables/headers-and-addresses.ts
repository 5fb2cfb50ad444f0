import type { ValuePattern } from './value-pattern.ts';

/** Secrets in headers of HTTP and in what addresses carry behind their path. */
export const HEADERS_AND_ADDRESSES: readonly ValuePattern[] = [
  {
    pattern:
      /\bAuthorization["']?\s?[:=]\s?["']?(?:[A-Za-z]\w{1,20} )?(?<token>(?!(?:Basic|Bearer|Digest|Negotiate|NTLM)\b)[^\s"',]{8,4096})/,
    example: 'Authorization: ApiKey «mF_9B5f41JqM==»',
  },
  {
    pattern: /\b(?:SAMLResponse|SAMLRequest|SAMLart)=(?<token>[\w%+/=.-]{6,8192})/,
    example: 'SAMLResponse=«PHNhbWxwOlJl»&x=1',
  },
  {
    pattern:
      /\b(?:license|licence|activation|product|api|access|secret|private|encryption|client|session|auth) (?:key|token|code|secret|id)\s?[:=]\s?["']?(?<key>(?=[^\s"']{0,200}\d)[^\s"',;]{6,400})/i,
    example: 'Liferay licence key: «ABCD-1234-EFGH»',
  },
  {
    pattern:
      /\blicen[cs]e key for [^\r\n:=]{1,80}[:=]\s?["']?(?<licence>(?=[^\s"']{0,200}\d)(?!\d{4}-\d\d-\d\d)[^\s"',;]{6,400})/i,
    example: 'Registered license key for x: «1234-5678-ABCD»',
  },
  {
    pattern:
      /\bssh-(?:rsa|dss|ed25519) (?<key>AAAA[\w+/]{16,2048}={0,2})(?: (?<user>[\w.-]{1,64})@(?<host>[\w.-]{1,253}))?/,
    example: 'ssh-rsa «AAAAB3NzaC1yc2EAAAADAQABAAAB» «jane»@«acme7»',
  },
  { pattern: /\bBearer\s{1,4}(?<token>[\w+/=.~-]{8,8192})/i, example: 'Authorization: Bearer «mF_9.B5f-4.1JqM»' },
  {
    pattern: /\b(?:Basic|Negotiate|NTLM)\s{1,4}(?<password>[A-Za-z\d+/]{8,4096}={0,2})(?![\w+/])/,
    example: 'Authorization: Basic «YWxhZGRpbjpvcGVu»',
  },
  {
    pattern: /\bDigest\s[^\r\n]{0,2000}?\bresponse="(?<token>[a-f\d]{16,128})"/,
    example: 'Digest realm="x", response="«6629fae49393a05397450978507c4ef1»"',
  },
  {
    pattern: /\b(?:Set-)?Cookie\s{0,2}[:=]\s{0,2}"?(?<session>[^\s"=;]{1,100}=[^\r\n"]{1,8000})/i,
    example: 'Cookie: «COOKIE_SUPPORT=true; JSESSIONID=6E1F0B8A»',
  },
  {
    pattern: /;jsessionid=(?<session>[\w.!-]{8,200})/i,
    example: '/web/guest;jsessionid=«0A1B2C3D4E5F60718293.node1»?x=1',
  },
  { pattern: /\bJSESSIONID[=:]\s?"?(?<session>[\w.!+/-]{8,200})/, example: 'JSESSIONID=«0A1B2C3D4E5F60718293A4B5»' },
  {
    pattern: /\bsession(?: ?id)?[ :=]{1,3}\[?(?<session>[A-F\d]{32})\b/i,
    example: 'Invalidating session «0A1B2C3D4E5F60718293A4B5C6D7E8F9»',
  },
  {
    pattern:
      /[?&](?:p_auth|p_p_auth|code|state|ticket|SAMLResponse|SAMLRequest|nonce|signature)=(?<token>[\w%+/=.~-]{6,8192})/,
    example: '/group/x?p_auth=«pQ8sX1Za»&p_p_id=58',
  },
];
