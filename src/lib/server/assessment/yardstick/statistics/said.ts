// A figure that can be said, or why it cannot: too little to go on is an answer of its own, never a zero.

/** Why a figure cannot be said. */
export type Unsaid =
	/** Nobody has scored what somebody else has scored too. */
	| 'no-pairs'
	/** Everything has the same score, so there is nothing that agreement could be told from chance by. */
	| 'all-equal'
	/** Too few entries to say how certain the figure is. */
	| 'too-few-units'
	/** The one it concerns shares no entry with anybody. */
	| 'shares-nothing';

export type Figure<T> = ({ said: true } & T) | { said: false; because: Unsaid };

export const unsaid = (because: Unsaid): { said: false; because: Unsaid } => ({
	said: false,
	because
});

/** Where the true value lies in 95 cases of 100. */
export type Interval = { low: number; high: number };
