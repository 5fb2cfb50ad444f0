/** Tells whether what was typed can only be meant for a file, a folder or a pattern of them, and not for the name of an analysis. */
export function looksLikePath(input: string): boolean {
  return /[\\/*?]/.test(input) || /\.(?:log|txt|json|gz|zip|tgz|zst|tar|info)$/i.test(input);
}
