// English words of the training case, and of how alike examiners assess during the round.
import type { YardstickMessages } from './sv.ts';

const number = new Intl.NumberFormat('en-GB', {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const two = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const signed = (value: number) =>
	(Math.round(value * 10) > 0 ? '+' : '') +
	number.format(Math.round(value * 10) / 10 + 0).replace('-', '−');
const examiners = (n: number) => (n === 1 ? '1 examiner' : `${n} examiners`);
const steps = (value: number) => {
	const text = number.format(Math.abs(value));
	return text === '1.0' ? '1.0 step' : `${text} steps`;
};

export const en: YardstickMessages = {
	signed,
	two: (value: number) => two.format(value + 0).replace('-', '−'),
	number: (value: number) => number.format(value + 0).replace('-', '−'),
	interval: (low: string, high: string) => `${low} to ${high}`,
	unsaid: {
		'no-pairs': 'Cannot be said yet: nothing has been assessed by two.',
		'all-equal': 'Cannot be said: all scores are the same.',
		'too-few-units': 'Too few to say how certain it is.',
		'shares-nothing': 'Cannot be said yet: nobody else has assessed the same.'
	},
	severity: {
		lies: (severity: number) =>
			Math.round(Math.abs(severity) * 10) === 0
				? 'As colleagues'
				: severity > 0
					? `${steps(severity)} stricter`
					: `${steps(severity)} more generous`,
		out: {
			stricter: 'Stricter than colleagues',
			'more-generous': 'More generous than colleagues',
			within: 'Within the usual'
		},
		signs: 'Plus is stricter (lower scores), minus is more generous (higher scores).',
		axis: 'More generous (minus) to the left, stricter (plus) to the right. The line shows how certain it is.',
		column: 'Beside colleagues',
		csvColumn: 'Steps stricter than colleagues (minus: more generous)',
		interval: '95% certain within',
		scores: 'Scores compared'
	},
	alpha: {
		column: 'Agreement (alpha)',
		interval: '95% certain within',
		means: (alpha) => (alpha >= 0.8 ? 'High' : alpha >= 0.667 ? 'Acceptable' : 'Low'),
		axis: '1 is full agreement, 0 is no better than chance. The lines stand at 0.67 and 0.80.',
		in: (value: string) => `Agreement (Krippendorff’s alpha): ${value}.`
	},
	training: {
		title: 'Training case',
		mineLead:
			'All examiners score the same text before the round begins. Then you see how alike you think.',
		none: 'There is no training case to score at the moment.',
		task: (award: string) => `Score the training case of ${award}`,
		toScore: 'Score the training case',
		seeResult: 'See how the scores lie',
		choose: 'More training cases',
		states: { none: 'Not begun', draft: 'Draft', submitted: 'Handed in' },
		until: (when: string) => `Hand in by ${when}.`,
		late: (when: string) => `Was to be handed in by ${when}. You can still hand in.`,
		closed: 'The training case is closed. Scores can no longer be handed in.',
		closedIn: 'The training case is closed.',
		alone:
			'Nobody else sees your scores before they have handed in their own. Then they see them without names.',
		text: 'The training case',
		book: 'Your scores',
		scoreOn: (criterion: string) => `Score on ${criterion}`,
		reason: (criterion: string) => `Why that score on ${criterion}?`,
		reasonLabel: 'Why that score?',
		reasonHelp: 'A sentence or two. Colleagues read them without names.',
		save: 'Save draft',
		saved: (when: string) => `Saved ${when}.`,
		autosaving: 'Saving …',
		notSaved: 'Not saved yet. What you have written stays here. We try again.',
		submit: 'Hand in',
		submitHelp: 'Once you have handed in, you cannot change it.',
		newer:
			'Something newer has been saved in another window. What you wrote here is still in the fields. Save again if it is what should count.',
		handedInTitle: 'Your scores are handed in',
		handedIn: (in_: number, of: number) => `${in_} of ${of} examiners have handed in.`,
		notYetShared:
			'When at least three have handed in, everyone’s scores are shown here, without names.',
		spreadTitle: 'How the scores lie',
		spreadLead: 'The number in a box is how many gave that score. No names are shown.',
		spreadCaption: 'How many gave each score',
		criterion: 'Criterion',
		mine: 'yours',
		mineLong: 'your score',
		key: 'key',
		keyLong: 'the award office’s key',
		legend: 'Ring: your score. Dashed frame: the key.',
		legendOffice: 'Dashed frame: the key.',
		nobody: 'nobody',
		reasons: 'The reasons, without names',
		reasonsOf: (criterion: string) => `The reasons for the scores on ${criterion}`,
		yourScore: 'yours',
		keyReason: 'Key',
		yours: 'You beside your colleagues',
		yoursLies: (severity: number, low: number, high: number) => {
			const within = `95% certain within ${signed(low)} to ${signed(high)} steps`;
			if (Math.round(Math.abs(severity) * 10) === 0)
				return `On average you are neither stricter nor more generous than colleagues (${within}).`;
			const way = severity > 0 ? 'stricter' : 'more generous';
			return `On average you are ${steps(severity)} ${way} than colleagues (${within}).`;
		},
		yoursHelp:
			'There is nothing wrong in lying to one side. Read the reasons and think about whether you read the scale alike.',
		/** How far somebody lies from the key on average: in words, since a plus means stricter here. */
		keyLies: (apart: number) =>
			Math.round(Math.abs(apart) * 10) === 0
				? 'On the key'
				: `${steps(apart)} ${apart > 0 ? 'above' : 'below'}`,
		yoursKey: (apart: number) =>
			Math.round(Math.abs(apart) * 10) === 0
				? 'On average you lie on the key.'
				: `On average you lie ${steps(apart)} ${apart > 0 ? 'above' : 'below'} the key.`,
		you: 'You',
		colleague: (n: number) => `Colleague ${n}`,
		all: 'All, without names',
		allCaption: 'How strict the examiners are on the training case',
		examiner: 'Examiner',
		back: 'My assessments'
	},
	office: {
		title: 'Training case',
		lead: 'All examiners score the same text before the round. You see how alike they read the scale, and can talk about it in time.',
		back: 'Assessment',
		toTraining: 'Training case',
		toRound: 'The same yardstick',
		steps: { draft: 'Draft', open: 'Open', closed: 'Closed' },
		name: 'Heading',
		introduction: 'To the examiners',
		introductionHelp: 'What the case is, and what to think of.',
		closes: 'To be handed in by',
		sections: 'The text',
		sectionsHelp:
			'Type or paste. Take out names of persons, and ask the unit first if the text comes from one.',
		section: (n: number) => `Section ${n}`,
		heading: (n: number) => `Heading of section ${n}`,
		headingLabel: 'Heading',
		text: (n: number) => `Text of section ${n}`,
		textLabel: 'Text',
		more: 'Save and add a section',
		copy: 'Take the text from an earlier entry',
		copyFrom: 'Entry',
		copyHelp:
			'The long answers are added last in the text. Names, addresses, film and files do not come along. Read it through before you open.',
		copyButton: 'Save and take the text',
		copied: 'The text has been taken and stands last. Read it through.',
		noEarlier: 'There are no entries of earlier rounds to take text from.',
		key: 'Key',
		keyHelp:
			'Optional: the scores that the award office or experienced examiners would give, and why. Shown to those who have handed in their own.',
		keyScore: (criterion: string) => `Key on ${criterion}`,
		keyReason: (criterion: string) => `Reason for the key on ${criterion}`,
		keyReasonLabel: 'Reason',
		noKey: 'No key',
		save: 'Save',
		savedNow: 'Saved.',
		openTitle: 'Open to the examiners',
		openHelp: (n: number) =>
			`${examiners(n)} ${n === 1 ? 'gets' : 'get'} a mail. After that, text and key cannot be changed.`,
		noPool: 'There are no examiners in the round yet, so nobody gets a mail.',
		open: 'Open the training case',
		opened: 'The training case is open, and the examiners have got a mail.',
		newer:
			'Somebody else has saved the training case since you opened the page. What you wrote is still in the fields. Compare, and save again if it is what should count.',
		in: (in_: number, of: number) => `${in_} of ${of} have handed in`,
		closesAt: (when: string) => `To be handed in by ${when}.`,
		moveClose: 'Move the last day',
		moved: 'The last day has been moved.',
		left: 'Have not handed in',
		leftNone: 'Everyone has handed in.',
		state: { none: 'Not begun', draft: 'Has begun', submitted: 'Has handed in' },
		remind: (n: number) =>
			n === 1 ? 'Remind the one who is left' : `Remind the ${n} who are left`,
		remindSoon: 'They got a mail not long ago. Wait half a day before you remind again.',
		reminded: (n: number) =>
			n === 1 ? '1 reminder has been sent.' : `${n} reminders have been sent.`,
		close: 'Close the training case',
		closeHelp: 'After that nobody can hand in. Those who have can still read.',
		closedNow: 'The training case is closed.',
		openAgain: 'Open again',
		openedAgain: 'The training case is open again.',
		scoresFirst:
			'You are an examiner too. Hand in your own scores first, and the others’ are shown here.',
		spread: 'How the scores lie',
		spreadLead: 'The number in a box is how many gave that score.',
		severities: 'Stricter or more generous',
		severitiesLead:
			'How many steps stricter or more generous than colleagues each is on the training case. Only you see the names.',
		severitiesCaption: 'The examiners on the training case',
		fromKey: 'From the key',
		nobodyIn: 'Nobody has handed in yet.',
		scoresCaption: 'Everyone’s scores',
		scoresTitle: 'Everyone’s scores and reasons',
		text1: 'Read the text',
		csv: 'Save the scores as CSV',
		csvName: 'training case'
	},
	round: {
		title: 'The same yardstick',
		lead: 'Do the teams assess alike? Here you see who is stricter or more generous, on which criteria the teams disagree, and what is late. Only entries whose reviews are all in are counted.',
		counted: (n: number, of: number) =>
			n === 0
				? `None of ${of} entries has all its reviews in yet.`
				: `Rests on ${n} of ${of} entries.`,
		conflicts: (n: number) =>
			n === 1
				? 'One entry that you have a conflict of interest with is left out.'
				: `${n} entries that you have a conflict of interest with are left out.`,
		severities: 'Stricter or more generous',
		severitiesLead:
			'How many steps stricter or more generous each is than colleagues on the same entries. Whoever has assessed little is drawn towards the middle.',
		severitiesCaption: 'The examiners of the round',
		groups: (n: number) =>
			`The examiners form ${n} groups that have assessed nothing in common. Compare within a group only.`,
		group: 'Group',
		examiner: 'Examiner',
		agreement: 'Agreement on each criterion',
		agreementLead:
			'How alike the teams score each criterion. Where agreement is low, the criterion may be read in different ways.',
		agreementCaption: 'Agreement, criterion by criterion',
		criterion: 'Criterion',
		means: 'That is',
		entries: 'Entries',
		apart: 'Where the teams differ most',
		apartLead:
			'The difference between the highest and lowest score in the team, on average over the criteria.',
		apartCaption: 'The entries where the teams differ most',
		entry: 'Entry',
		average: 'Difference on average',
		most: 'Largest',
		mostOn: (apart: number, criterion: string) => `${apart} on ${criterion}`,
		noneApart: 'All reviews are the same.',
		read: 'Read the reviews',
		late: 'Late and missing reviews',
		lateLead: (when: string) => `The reviews are to be in by ${when}.`,
		noDeadline: 'The calendar does not say when the reviews are to be in.',
		lateCaption: 'Reviews that are not in, examiner by examiner',
		of: 'Has',
		in: 'In',
		begun: 'Begun',
		notBegun: 'Not begun',
		when: 'Time',
		daysLeft: (n: number) =>
			n === 0 ? 'Last day today' : n === 1 ? '1 day left' : `${n} days left`,
		daysLate: (n: number) => (n <= 0 ? 'Time is up' : n === 1 ? '1 day late' : `${n} days late`),
		which: 'Which',
		entriesLeft: (n) => (n === 1 ? '1 entry' : `${n} entries`),
		replace: 'Replace examiner',
		replaceAll: 'Replace everywhere',
		noneLate: 'All reviews are in.',
		remindersLink: 'Reminders go by themselves. See and change them.',
		method: 'How we count',
		methodText: [
			'Agreement is Krippendorff’s alpha for an ordered scale: 1 when everyone gives the same score, 0 when it is no better than chance. The interval comes from drawing the entries again a thousand times. Krippendorff recommends at least 0.80, and at least 0.67 for cautious conclusions.',
			'Severity is counted from what several have given on the same criterion of the same entry, so that who got weak entries does not count as strict. Whoever has assessed little is drawn towards the middle, and the interval shows how certain it is.',
			'The figures are for conversation. They change no scores.'
		],
		csv: 'Save as CSV',
		csvOf: (what: string) => `Save as CSV: ${what}`,
		csvNames: {
			severities: 'severity',
			agreement: 'agreement',
			entries: 'differences',
			late: 'waiting reviews'
		},
		low: 'Lowest',
		high: 'Highest'
	},
	mails: {
		opened: (v) => ({
			subject: `Training case before ${v.award}`,
			body: `Hello ${v.name}!

Before the assessment begins, all examiners score the same text: ${v.title}.
That is how we see whether we read the scale alike.

Hand in your scores by ${v.until}. Once you have, you see how the others’ lie, without names.

Here is the training case:
${v.link}
`
		}),
		left: (v) => ({
			subject: `The training case before ${v.award} waits for you`,
			body: `Hello ${v.name}!

Your scores of the training case “${v.title}” are not handed in yet. The last day is ${v.until}.

Here is the training case:
${v.link}
`
		})
	}
};
