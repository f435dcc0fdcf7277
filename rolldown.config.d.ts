/** Types of rolldown.config.js, for the tests that build the program. */

/** Bundles into `folder`; answers with the folders of the packages inside. */
export function bundleProgram(folder: string, more?: readonly string[]): Promise<readonly string[]>;

/** Writes the declarations of src/library.ts and of what they name. */
export function declareLibrary(folder: string): void;
