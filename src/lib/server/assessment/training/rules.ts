// The examiners' training: whether a round asks for it, when one can sign up, and who has a place.
import { signupClosed, type Assessment, type SignupState } from '../../programme/index.ts';

export type { SignupState };

/** Answers whether nobody is given an entry before they have completed the round's training. */
export function asksForTraining(assessment: Assessment | null): boolean {
	return assessment?.training ?? false;
}

export type TrainingTimes = {
	/** Wall clock. */
	starts: string;
	ends: string;
	closes: string | null;
	cancelledAt: unknown;
};

/** Answers whether one can sign up to a training, or leave it, at a wall-clock time. */
export function takesSignups(training: TrainingTimes, now: string): boolean {
	return signupClosed({ ...training, cancelled: training.cancelledAt !== null }, now) === null;
}

/** Answers whether attendance can be marked: it has begun, and was not cancelled. */
export function canBeMarked(training: TrainingTimes, now: string): boolean {
	return training.cancelledAt === null && now >= training.starts;
}
