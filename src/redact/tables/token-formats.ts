import type { ValuePattern } from './value-pattern.ts';

/**
 * Secrets that are known by their form, wherever they stand. Formats are those that the providers document; see
 * why-own-token-formats.md for the library that was looked at.
 */
export const TOKEN_FORMATS: readonly ValuePattern[] = [
  // JSON Web Token, also one that was cut off.
  {
    pattern: /(?<![\w-])(?<token>eyJ[\w-]{8,8192}(?:\.[\w-]{0,8192}){1,4})/,
    example: 'expired: «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP-mB92K27uhbU»',
  },
  // Private keys and whatever else is written between such lines, in one text.
  {
    pattern: /-----BEGIN [A-Z ]{0,30}(?:PRIVATE KEY|CERTIFICATE REQUEST|SECRET)[A-Z ]{0,20}-----(?<key>[^-]{1,16384})/,
    example: '-----BEGIN RSA PRIVATE KEY-----«\\nMIIEow\\n»-----END RSA PRIVATE KEY-----',
  },
  {
    pattern: /(?<![A-Z\d])(?<key>(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z\d]{16})(?![A-Z\d])/,
    example: 'user «AKIAQ3EGRTPLM7XWZB4N»',
  },
  { pattern: /(?<![\w-])(?<key>AIza[\w-]{35})(?![\w-])/, example: 'key=«AIzaSyD4f8k2LmQ9xRtUvWyZ01a3bCdEfGhIjKl»' },
  { pattern: /(?<![\w-])(?<token>ya29\.[\w-]{20,2048})/, example: '«ya29.a0AfH6SMBx7yQ2kLmNoPqRsTuVw»' },
  { pattern: /(?<![\w-])(?<key>GOCSPX-[\w-]{20,40})/, example: '«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»' },
  {
    pattern: /(?<!\w)(?<token>gh[opusr]_[A-Za-z\d]{30,255}|github_pat_\w{30,255})/,
    example: '«ghp_1a2B3c4D5e6F7g8H9i0J1k2L3m4N5o6P7q8R»',
  },
  {
    pattern: /(?<![\w-])(?<token>gl(?:pat|dt|rt|ptt|oas|ft|agent)-[\w-]{20,255})/,
    example: '«glpat-Ab3dEf6hIj9kLm2nOp5q»',
  },
  {
    pattern: /(?<![\w-])(?<token>xox[abeoprs]-[\w-]{10,255}|xapp-[\w-]{10,255})/,
    example: '«xoxb-2101234567-3101234567-AbCdEfGhIjKlMnOp»',
  },
  {
    pattern: /hooks\.slack\.com\/(?:services|workflows)\/(?<token>[\w/]{20,200})/,
    example: 'https://hooks.slack.com/services/«T01ABCDEF/B02GHIJKL/abcdEFGHijklMNOPqrst»',
  },
  {
    pattern: /webhook\.office\.com\/webhookb2\/(?<token>[\w@/-]{30,400})/,
    example: 'webhook.office.com/webhookb2/«1a2b3c4d-0000-1111-2222-333344445555@66667777»',
  },
  {
    pattern: /(?<!\w)(?<key>[srp]k_(?:live|test)_[A-Za-z\d]{16,255}|whsec_[A-Za-z\d+/=]{16,255})/,
    example: '«sk_test_4eC39HqLyjWDarjtT1zdp7dc»',
  },
  {
    pattern: /(?<![\w-])(?<key>SG\.[\w-]{16,32}\.[\w-]{16,64})/,
    example: '«SG.ngeVfQFYQlKU0ufo8x5d1A.TwL2iGABf9DHoTf09kqeF8tAmbihYzrnopKc»',
  },
  {
    pattern: /(?<!\w)(?<token>npm_[A-Za-z\d]{36}|pypi-[\w-]{50,255})/,
    example: '«npm_1a2B3c4D5e6F7g8H9i0J1k2L3m4N5o6P7q8R»',
  },
  {
    pattern: /(?<![\w-])(?<key>sk-(?:ant-|proj-|svcacct-)?[\w-]{32,255})/,
    example: '«sk-proj-1a2B3c4D5e6F7g8H9i0J1k2L3m4N5o6P»',
  },
  {
    pattern: /(?<!\w)(?<key>hf_[A-Za-z\d]{30,64}|r8_[A-Za-z\d]{30,64})(?!\w)/,
    example: '«hf_AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGh»',
  },
  {
    pattern: /(?<!\w)(?<token>hv[sbr]\.[\w-]{24,255}|dop_v1_[a-f\d]{64}|shp(?:at|ca|pa|ss)_[a-fA-F\d]{32})/,
    example: '«hvs.CAESIJ1a2B3c4D5e6F7g8H9i0J1k»',
  },
  {
    pattern: /(?<!\w)(?<token>dt0[a-z]\d{2}\.[A-Z\d]{24}\.[A-Z\d]{64})/,
    example: '«dt0c01.ST2EY72KQINMH574WMNVI7YN.G3DFPBEJYMODIDAEX454M7YWBUVEFOWKPRVMWFASS64NFH52PX6BNDVFFM572RZM»',
  },
  {
    pattern: /(?<!\w)(?<key>NR(?:AK|JS|RA|IQ)-[A-Za-z\d-]{16,64}|glsa_[A-Za-z\d_]{30,64})/,
    example: '«NRAK-1A2B3C4D5E6F7G8H9I0J1K2L3M4»',
  },
  {
    pattern: /(?<![\w-])(?<token>ATATT3[\w=-]{50,255}|ATCTT3[\w=-]{50,255})/,
    example: '«ATATT3xFfGF0abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV=1A2B3C4D»',
  },
  {
    pattern: /(?<!\w)(?<key>key-[a-f\d]{32}|(?:SK|AC)[a-f\d]{32})(?!\w)/,
    example: '«key-3a06a1b2c3d4e5f60718293a4b5c6d7e»',
  },
  // Azure: account keys are 64 bytes, shared access signatures 32, client secrets have a tilde.
  {
    pattern: /(?:AccountKey|SharedAccessKey)=(?<key>[A-Za-z\d+/]{40,100}={0,2})/,
    example: 'AccountKey=«Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq»',
  },
  {
    pattern: /[?&]sig=(?<key>[\w%+/=-]{20,200})/,
    example: '?sv=2022-11-02&sig=«abcDEF123%2Bghi456JKL%2F789mnoPQR0%3D»',
  },
  { pattern: /(?<![\w~.-])(?<key>\w{3}\dQ~[\w~.-]{31,40})/, example: '«abc8Q~1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV»' },
  // AWS: signatures in addresses that were signed before.
  {
    pattern: /X-Amz-(?:Signature|Security-Token|Credential)=(?<key>[\w%+/=.-]{16,4096})/,
    example: '&X-Amz-Signature=«fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024»',
  },
  // Licence files of Liferay, and keys that are written in groups.
  {
    pattern: /<(?:key|license-key|signature)>\s{0,10}(?<licence>[A-Za-z\d+/=\s]{24,8192}?)\s{0,10}<\//,
    example: '<key>«5f4dcc3b5aa765d61d8327deb882cf99a1b2c3»</key>',
  },
  {
    pattern: /(?<![\w-])(?<licence>[A-Z\d]{5}(?:-[A-Z\d]{5}){3,7})(?![\w-])/,
    example: 'key «Q7PXM-9ZK2T-LW4RB-6VNHC-8JDYF»',
  },
  // Password hashes: Liferay's own, of Unix, of bcrypt.
  {
    pattern:
      /(?<![\w/+])(?<password>\$2[abxy]?\$\d\d\$[./A-Za-z\d]{53}|\$[156]\$[./A-Za-z\d]{1,16}\$[./A-Za-z\d]{22,86})/,
    example: '«$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy»',
  },
  {
    pattern: /(?<![\w/+])(?<password>AAAAoA[\w/+]{20,200}={0,2})(?![\w/+=])/,
    example: 'password_ «AAAAoAAB9ADJZ1pTqOoQhUcY2Yw8gD4nYkz6vT3w5xQ1bA»',
  },
  {
    pattern: /\{(?:S?SHA\d{0,3}|S?MD5|PBKDF2[\w-]{0,20}|BCRYPT|CRYPT)\}(?<password>[\w+/=$.-]{16,200})/,
    example: '{SSHA}«MTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1ubw==»',
  },
];
