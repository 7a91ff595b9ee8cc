#!/usr/bin/env node
import { processIo } from './io.js';
import { run } from './run.js';

// Whoever reads along (`ikon-feed … | head`) may go away early: then there is nobody to write to.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
process.exitCode = await run(process.argv.slice(2), processIo);
