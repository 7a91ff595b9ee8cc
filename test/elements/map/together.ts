// The folder's tests in one page; those that need a page of their own are named `*.alone.test.ts`.
import { prewarm } from 'maplibre-gl';
import '../../../src/map/maplibre-ground.js';

// One worker for all maps: each would start one of its own and read its code anew, which took two engines half of these tests' time.
prewarm();

import.meta.glob(['./*.test.ts', '!./*.alone.test.ts'], { eager: true });
