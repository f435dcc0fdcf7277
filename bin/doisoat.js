#!/usr/bin/env node
const main = await import('../dist/program/main.js').catch((error) => {
  if (
    error.code !== 'ERR_MODULE_NOT_FOUND' ||
    !/Cannot find module '[^']*dist[\\/]program[\\/]main\.js'/.test(error.message)
  )
    throw error;
  console.error('doisoat chưa được dựng / is not built yet: npm ci && npm run build');
  process.exit(2);
});
await main.main();
