/** How long what the office sends waits in the outbox where nothing else is said, so that it can be changed or stopped. */
export const regret = { minutes: 10 } as const;
