#!/usr/bin/env node
// `utmarkt` when the package is installed: the same as `npm run utmarkt --`.
process.argv.splice(2, 0, 'utmarkt');
await import('../tools/bootstrap.mjs');
