// Mail about becoming an examiner, and about the examiners' training, in English.
import type { ApplicationMailValues, sv, TrainingMailValues } from './sv.ts';

const letter = (name: string, ...parts: string[]) => [`Hello ${name},`, ...parts].join('\n\n');
const said = (who: string, words: string) => (words ? [`${who} writes:\n${words}`] : []);
const facts = (v: TrainingMailValues) =>
	[
		v.title,
		`When: ${v.when}`,
		...(v.place ? [`Where: ${v.place}`] : []),
		...(v.link ? [`Link: ${v.link}`] : [])
	].join('\n');
const asked = (v: TrainingMailValues) =>
	v.asked
		? ['Whoever has not completed this year’s training cannot be given an entry to assess.']
		: [];

export const en: typeof sv = {
	manager: (v: ApplicationMailValues) => ({
		subject: `${v.applicant} wants to become an examiner. Is that all right?`,
		body: letter(
			v.name,
			`${v.applicant} at ${v.unit}, ${v.organisation}, has applied to become an examiner of ${v.award} and names you as their manager.`,
			'An examiner takes a training course, assesses a few entries from other workplaces and visits them together with colleagues. It is done in working hours, so we ask you first.',
			`Read the application and answer yes or no here. You need no account:\n${v.link}`,
			'If you are not this person’s manager, you can answer no and say so.'
		)
	}),
	received: (v: ApplicationMailValues) => ({
		subject: `Your application to become an examiner of ${v.award}`,
		body: letter(
			v.name,
			`Thank you for wanting to become an examiner of ${v.award}! We have asked ${v.manager} whether it is all right. Then the award office reads your application, and you get a mail about how it goes.`,
			`Follow your application here, or withdraw it. Sign in with this e-mail address:\n${v.link}`,
			'You did not apply? Then somebody else has written your address. Withdraw the application with the link, or answer this mail.'
		)
	}),
	already: (v: ApplicationMailValues) => ({
		subject: `You have already applied to become an examiner of ${v.award}`,
		body: letter(
			v.name,
			`A new application to become an examiner of ${v.award} came with your e-mail address. You already have one on its way, and that is the one that counts.`,
			`Follow it here. To change something, withdraw it and apply again:\n${v.link}`
		)
	}),
	approved: (v: ApplicationMailValues) => ({
		subject: `${v.manager} has said yes to your becoming an examiner`,
		body: letter(
			v.name,
			`${v.manager} has said yes to your application to become an examiner of ${v.award}. Now the award office reads it.`,
			...said(v.manager, v.words),
			`Follow your application here:\n${v.link}`
		)
	}),
	managerDeclined: (v: ApplicationMailValues) => ({
		subject: `${v.manager} has said no to your becoming an examiner`,
		body: letter(
			v.name,
			`${v.manager} has said no to your application to become an examiner of ${v.award} this time.`,
			...said(v.manager, v.words),
			'Do talk with each other. You are welcome to apply again.',
			`Your application is here:\n${v.link}`
		)
	}),
	admitted: (v: ApplicationMailValues) => ({
		subject: `Welcome as an examiner of ${v.award}!`,
		body: letter(
			v.name,
			`You have been admitted as an examiner of ${v.award}. We are glad that you want to take part!`,
			...said('The award office', v.words),
			`Begin by looking through your profile, tell us how much you can take on, and sign up to a training course. Sign in with this e-mail address:\n${v.link}`
		)
	}),
	declined: (v: ApplicationMailValues) => ({
		subject: `Your application to become an examiner of ${v.award}`,
		body: letter(
			v.name,
			`Thank you for applying to become an examiner of ${v.award}. This time we cannot take you in.`,
			...said('The award office', v.words),
			`Your application is here:\n${v.link}`
		)
	}),
	invitation: (v: TrainingMailValues) => ({
		subject: `Training for examiners: ${v.title}`,
		body: letter(
			v.name,
			`Welcome to the training for you who are an examiner of ${v.award}.`,
			facts({ ...v, link: null }),
			...(v.closes ? [`Sign up by ${v.closes}.`] : []),
			...asked(v),
			`Sign up here:\n${v.page}`
		)
	}),
	signedUp: (v: TrainingMailValues) => ({
		subject: `You are signed up: ${v.title}`,
		body: letter(
			v.name,
			`You are signed up to the training for examiners of ${v.award}.`,
			facts(v),
			'The time is in this mail as a calendar file.',
			`Can’t you come? Cancel here, and somebody else gets the place:\n${v.page}`
		)
	}),
	waiting: (v: TrainingMailValues) => ({
		subject: `You are on the waiting list: ${v.title}`,
		body: letter(
			v.name,
			`The training for examiners of ${v.award} is full. You are on the waiting list, and get a mail if there is a place.`,
			facts({ ...v, link: null }),
			`All sessions are here:\n${v.page}`
		)
	}),
	place: (v: TrainingMailValues) => ({
		subject: `You have got a place: ${v.title}`,
		body: letter(
			v.name,
			`There is a place at the training for examiners of ${v.award}, and it is yours.`,
			facts(v),
			'The time is in this mail as a calendar file.',
			`Can’t you come? Cancel here:\n${v.page}`
		)
	}),
	changed: (v: TrainingMailValues) => ({
		subject: `Changed training: ${v.title}`,
		body: letter(
			v.name,
			`The training for examiners of ${v.award} has been changed. This is how it is now:`,
			facts(v),
			'The new calendar file is in this mail and replaces the earlier one.',
			`Can’t you come? Cancel here:\n${v.page}`
		)
	}),
	cancelled: (v: TrainingMailValues, why: string) => ({
		subject: `Cancelled training: ${v.title}`,
		body: letter(
			v.name,
			`The training for examiners of ${v.award} is cancelled.`,
			`${v.title}\nWould have been: ${v.when}`,
			...(why ? [why] : []),
			`Other sessions are here:\n${v.page}`
		)
	}),
	completed: (v: TrainingMailValues) => ({
		subject: `You have completed the training for examiners, ${v.award}`,
		body: letter(
			v.name,
			`Thank you for taking part! You have completed this year’s training for examiners of ${v.award}.`,
			`Your certificate is here:\n${v.page}`
		)
	}),
	files: { calendar: 'training.ics' }
};
