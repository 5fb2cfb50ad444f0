/** A UUID, a value in single quotes (an apostrophe stands inside a word), a hexadecimal id with a digit in it, a number. */
const VALUES =
  /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|(?<!\w)'[^'\n]{0,200}'|\b(?=[a-f]{0,40}\d)[\da-f]{6,}\b|\d+/g;

/** Masks what differs between messages that say the same: values in quotes, ids and numbers become `#`. */
export function maskMessage(message: string): string {
  return message.replace(VALUES, (value) => (value.startsWith("'") ? "'#'" : '#'));
}
