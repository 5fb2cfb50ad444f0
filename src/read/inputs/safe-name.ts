/** Control characters, and those that turn the direction of text around or take no room. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Returns a file's name as it can be shown: archives and folders are filled by others. */
export function safeName(name: string): string {
  return name.replace(UNSAFE, '\ufffd');
}
