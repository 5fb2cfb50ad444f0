const STARS = '********';
/** `jdbc.default.password=`, `-Djavax.net.ssl.keyStorePassword=`: a key that names a secret. */
const SECRET_KEY = /^[^\s=]{0,200}(?:passw(?!ords\.)|secret|credential|token|api\.?key|private\.?key)[^\s=]{0,200}=/i;
/** Secrets inside of a URL: parameters, and what stands in front of the host. */
const URL_PARAMETER = /([?&;](?:password|passwd|pwd|secret|token)=)[^&;\s]+/gi;
const URL_USER = /(:\/\/[^\s/:@]{1,100}:)[^\s/@]{1,200}@/g;

/** Puts stars in place of the secrets of a `key=value` text: values of passwords and the like, passwords in URLs. */
export function hideSecrets(text: string): string {
  const key = SECRET_KEY.exec(text)?.[0];
  if (key !== undefined) return `${key}${STARS}`;
  return text.replace(URL_PARAMETER, `$1${STARS}`).replace(URL_USER, `$1${STARS}@`);
}
