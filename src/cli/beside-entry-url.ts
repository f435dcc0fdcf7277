/** Where threads begin that work beside the command's, in the built program. */
export const BESIDE_ENTRY = new URL('./beside-entry.js', import.meta.url);
