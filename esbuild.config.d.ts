/** Types of esbuild.config.js, for the tests that build the program. */

/** Bundles into `folder`; answers with the folders of the packages inside. */
export function bundleProgram(folder: string, more?: readonly string[]): Promise<readonly string[]>;
