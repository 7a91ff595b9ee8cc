/** Last zoom at which points come together. */
export const LAST_CLUSTERED = 15;
/** Zoom from which every point stands for itself. */
export const ALONE = LAST_CLUSTERED + 1;
