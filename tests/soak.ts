/** Whether long runs take their full length (`npm run soak`) or a tenth of it (`npm test`). */
export const soak = process.env['STEPMARK_SOAK'] === '1';

/** How many times a long run repeats: `full` when soaking, a tenth (at least 1) otherwise. */
export const times = (full: number) => (soak ? full : Math.ceil(full / 10));
