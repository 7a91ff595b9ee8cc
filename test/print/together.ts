// The folder's tests in one page; those that need a page of their own are named `*.alone.test.ts`.
import.meta.glob(['./*.test.ts', '!./*.alone.test.ts'], { eager: true });
