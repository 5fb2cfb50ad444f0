/** A value in single quotes, a hexadecimal id with a digit in it, a number. */
const VALUES = /'[^'\n]{0,200}'|\b(?=[a-f]{0,40}\d)[\da-f]{6,}\b|\d+/g;

/** Masks what differs between messages that say the same: values in quotes, ids and numbers become `#`. */
export function maskMessage(message: string): string {
  return message.replace(VALUES, (value) => (value.startsWith("'") ? "'#'" : '#'));
}
