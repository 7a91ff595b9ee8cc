// The tests of plain modules, which use nothing of a page, in one page: a page for each of them would take longer than they do.
// Those that are named (`npm test -- --files 'test/feed/*.test.ts'`) have a page of their own.
import.meta.glob(['./feed/**/*.test.ts', './catalog/**/*.test.ts'], { eager: true });
