/** A value as JSON that may stand in a page's script: no text in it can end the script early. */
export const inline = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
