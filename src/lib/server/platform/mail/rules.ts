// A mail's life, from the outbox to its receiver. The database holds the same table (`platform.keep_mail`).

export const mailStates = ['waiting', 'held', 'sending', 'sent', 'failed', 'stopped'] as const;
/**
 * `waiting`: goes by itself, at its time. `held`: until somebody lets it go. `sending`: a job has it. `failed`: the
 * receiver's server would not have it; the job tries again. `stopped`: somebody stopped it.
 */
export type MailState = (typeof mailStates)[number];

/** What may be done with a mail in each state. */
export const allowedWithMail: Record<MailState, { change: boolean; stop: boolean; send: boolean }> =
	{
		waiting: { change: true, stop: true, send: true },
		held: { change: true, stop: true, send: true },
		sending: { change: false, stop: false, send: false },
		sent: { change: false, stop: false, send: false },
		failed: { change: true, stop: true, send: true },
		// Stopped by mistake: it can still be changed and sent.
		stopped: { change: true, stop: false, send: true }
	};

/** After so long a job that took a mail and never said how it went is taken for lost, and another takes it. */
export const claimLasts = { minutes: 10 } as const;
