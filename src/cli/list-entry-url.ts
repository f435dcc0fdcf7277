/** Where a thread begins that writes officers' lists, in the built program. */
export const LIST_ENTRY = new URL('./list-entry.js', import.meta.url);
