#!/usr/bin/env node
// CommonJS like the built program (bin/package.json): Node's loader of modules would take a sixth of a small start.
let program;
try {
  program = require('../dist/program/main.js');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND' || !/'\.\.[\\/]dist[\\/]program[\\/]main\.js'/.test(error.message))
    throw error;
  console.error('doisoat chưa được dựng / is not built yet: npm ci && npm run build');
  process.exit(2);
}
void program.main();
