// The refusals in English.
import { formatNumber } from '../../money.ts';
import { filesEn } from './files-en.ts';
import { judgingEn } from './judging-en.ts';
import type { sv } from './sv.ts';

type Values = Record<string, string | number>;
/** "3,000". */
const figures = (value: string | number | undefined) =>
	typeof value === 'number' ? formatNumber('en', value) : String(value ?? '');

export const en: typeof sv = {
	...filesEn,
	...judgingEn,
	'manager-is-oneself': () => 'Write your manager’s address, not your own.',
	'training-not-completed': () =>
		'Somebody in the team has not completed this year’s training, and so cannot be given an entry.',
	'consent-first': () =>
		'Tick that we may keep what you write, so that we can take your application.',
	'load-upside-down': () => 'The least cannot be more than the most.',
	'not-an-examiner': () => 'This is for examiners of the round.',
	'training-not-begun': () => 'Attendance can be marked once the training has begun.',
	'import-has-faults': () => 'There are faults in the table. Mend them and read it in again.',
	'passage-not-there': () =>
		'The passage does not stand so in the text. Copy it from there, exactly as it stands.',
	'whole-name': () =>
		'Write the first name and the surname. One word by itself takes out more than you mean.',
	'too-many-words-in-name': () => 'Write only the name, without a title.',
	'picture-too-large': () => 'The picture can be at most 3 MB. Save it smaller and try again.',
	'not-allowed': () => 'You do not have permission to do this.',
	'sign-in-first': () => 'Sign in to go on.',
	'not-found': () => 'What you are looking for does not exist, or is not yours to see.',
	'already-done': () => 'That is already done.',
	'call-not-open': () => 'The call has not opened yet.',
	'call-closed': () =>
		'The call has closed. What you wrote is kept as a draft. Contact the award office if you have questions.',
	'stage-closed': () => 'This cannot be done right now, because the stage is not open.',
	'newer-revision': () =>
		'Someone else saved a newer text while you were writing. Both texts are kept. Choose which one to use.',
	'not-complete': () => 'Something is missing. Go through the list and try again.',
	required: () => 'Fill this in.',
	'too-long': (v: Values) =>
		`The answer is ${figures(v['over'])} characters too long. It may have at most ${figures(v['limit'])} characters. Shorten it to be able to submit. Nothing is lost.`,
	'too-many-words': (v: Values) =>
		`The answer is ${figures(v['over'])} words too long. It may have at most ${figures(v['limit'])} words. Shorten it to be able to submit. Nothing is lost.`,
	'not-a-number': () => 'Write a number in figures, for example 12 or 12.5.',
	'number-too-small': (v: Values) => `The number must be at least ${figures(v['min'])}.`,
	'number-too-large': (v: Values) => `The number may be at most ${figures(v['max'])}.`,
	'not-a-date': () => 'Write a date that exists, for example 2026-09-20.',
	'not-a-time': () => 'Write a day and a time, for example 2026-09-20 at 13:00.',
	'not-a-link': () =>
		'This is not a link to a film. Paste the whole address; it begins with https://.',
	'not-an-email': () => 'Write an e-mail address, for example name@example.se.',
	'not-a-phone-number': () => 'Write a phone number in figures, for example +46 8 123 45 67.',
	'not-an-option': () => 'Choose one of the options.',
	'too-few-chosen': (v: Values) => `Choose at least ${v['min']}.`,
	'too-many-chosen': (v: Values) => `Choose at most ${v['max']}.`,
	'not-a-whole-number': () => 'Write a whole number, for example 12.',
	'not-a-sum': () => 'Write a sum in kronor, for example 60 000 or 60 000,50.',
	'date-too-early': (v: Values) => `The date may be ${v['earliest']} at the earliest.`,
	'date-too-late': (v: Values) => `The date may be ${v['latest']} at the latest.`,
	'not-a-web-address': () =>
		'This is not a web address. Paste the whole address; it begins with https://.',
	'contact-without-name': () => 'Write the name of the contact person.',
	'contact-without-email': () => 'Write the contact person’s e-mail address.',
	'row-not-whole': (v: Values) =>
		`Row ${v['row']}: write what you have measured, and the value before or after.`,
	'too-few-rows': (v: Values) => `Fill in at least ${v['min']} rows.`,
	'too-many-rows': (v: Values) => `There can be at most ${v['max']} rows. Remove one.`,
	'too-many-files': (v: Values) => `There can be at most ${v['max']} files. Remove one.`,
	'changed-meanwhile': () =>
		'Somebody else has changed this since you read it. Read it again and make your change anew.',
	'say-which-revision': () =>
		'Say which version you are changing, with If-Match. It is the ETag of the answer when you read.',
	'not-eligible': () =>
		'By your answers to “Can we take part?” you cannot take part. Change the answers if they are not right. Everything you wrote is kept.',
	'not-eligible-by-office': (v: Values) =>
		`The award office has decided that you may not take part: ${v['reason']} Everything that you have written is kept.`,
	'same-class': () => 'The entry is in that class already.',
	'time-in-past': () => 'That time has passed. Choose a time to come.',
	'call-open-longer': () => 'The call is open for everyone until then. Choose a later time.',
	'entries-assessed': () =>
		'Entries of this edition have begun to be assessed. Tick that the entry is to be opened all the same.',
	'may-not-win': (v: Values) =>
		`The award office has decided that the unit cannot be given this: ${v['reason']}`,
	'board-notice-first': () => 'Fill in and save the declaration of the notice first.',
	'nothing-chosen': () => 'Tick at least one entry, or choose all that the filter shows.',
	'export-too-large': () =>
		'The attachments are too large together for one file. Filter, or tick fewer, and take them out in parts.',
	'not-submitted': () => 'The entry has not been submitted.',
	'draft-has-mistakes': (v: Values) =>
		v['count'] === 1
			? 'The draft has one mistake, and can be put in place when that is mended. Everything is saved.'
			: `The draft has ${v['count']} mistakes, and can be put in place when they are mended. Everything is saved.`,
	'not-a-definition': () =>
		'The file cannot be read as an award. Choose a file that was saved from here (JSON).',
	'choose-one-text': () => 'Choose which text to use. Both are kept.',
	'unknown-class': () => 'Choose one of the classes.',
	'conflict-of-interest': () =>
		'This person has a conflict of interest with the entry and cannot be chosen.',
	'plan-under-way': () =>
		'The teams are being worked out just now. Wait until it is done, or cancel.',
	'no-entries': () => 'There are no entries to assign.',
	'no-entries-without-team': () => 'All entries have a team already.',
	'last-in-team': () =>
		'The last one of the team cannot be taken out. Swap someone, or take the whole entry out of the proposal.',
	'no-examiners': () => 'There are no examiners. Add them first.',
	'no-plan': () => 'There is no proposal any more. Work out teams first.',
	'plan-stale': () =>
		'Something has changed, so that the proposal cannot be carried out as it is. See what is wrong: change it, or work out again. No team has changed.',
	'plan-breaks-rule': () => 'The swap breaks a rule. Choose someone else.',
	'lead-not-experienced': () => 'Whoever leads a team must be experienced.',
	'nothing-to-replace': () => 'There is nothing left to take over.',
	'in-conflict': () =>
		'You have a conflict of interest with this entry, so nothing of how it is assessed is shown to you.',
	'own-conflict': () => 'Nobody can say that of themselves. Ask somebody else at the office.',
	'behind-the-entry': () =>
		'This person is part of the entry, and so always has a conflict of interest with it.',
	'too-many-wishes': (v: Values) =>
		`You can name at most ${v['max']}. Take one away, or turn to the office.`,
	'team-size': (v: Values) => `A team has ${v['min']} to ${v['max']} examiners.`,
	'team-has-no-lead': () => 'Choose who leads the team.',
	'review-submitted': () => 'The review has been submitted and cannot be changed.',
	'reviews-not-in': () => 'Not everyone in the team has submitted a review yet.',
	'consensus-not-begun': () => 'The consensus has not begun yet.',
	'consensus-is-done': () => 'The consensus is done, so no review can be opened again.',
	'consensus-not-done': () => 'The team’s consensus is not finished yet.',
	'feedback-waits': () =>
		'Nothing is saved, since the consensus is open again. What you wrote is still on the page.',
	'feedback-locked': () =>
		'Nothing has been saved, because the feedback is being read or has been approved. What you wrote is still on the page.',
	'feedback-not-approved': () =>
		'No second reader has approved the feedback. Ask somebody to read it, or say why it is released all the same.',
	'feedback-not-released': () =>
		'The feedback has not been released yet. The meeting is booked when the unit has got it.',
	'cannot-read-this': () =>
		'Choose somebody who has no conflict of interest and has not written in the feedback.',
	'second-reader-of-own': () =>
		'You have written in this feedback yourself. Somebody else needs to read it.',
	'reading-says-nothing': () =>
		'A no needs a few words, here or at the sentences, so that the writer knows what to change.',
	'nothing-ticked': () => 'Tick something first.',
	'consensus-not-proposed': () =>
		'The lead of the team has not proposed to close the consensus yet. You will get a mail when that is done.',
	'reason-outside-range': (v: Values) =>
		v['low'] === v['high']
			? `Everyone on the team gave ${v['low']}. Say why you still ended somewhere else.`
			: `The team’s scores are ${v['low']} to ${v['high']}. Say why you ended outside them.`,
	'score-out-of-scale': (v: Values) => `Choose a score between ${v['min']} and ${v['max']}.`,
	'noted-at-visit': () =>
		'Something was noted on this check at the visit, so it stays. You can change its words.',
	'quote-not-found': () =>
		'The quoted words are not in the answer to the question. Copy them from the entry, or leave the field empty.',
	'visit-too-early': (v: Values) =>
		`The visit can take place only after the call has closed, ${v['closes']}.`,
	'closes-in-past': () => 'That day has already passed. Choose a day to come.',
	'visit-in-past': () => 'That time has already passed. Choose a time to come.',
	'visit-not-yet': (v: Values) =>
		`The visit is ${v['starts']}. From then on you can say that it has taken place.`,
	'visit-held': () => 'The visit has already taken place.',
	'not-a-clock-time': () => 'Write a time, such as 15:00.',
	'ends-before-start': () => 'The visit must end after it has begun, on the same day.',
	'offer-accepted': (v: Values) =>
		`Somebody at your unit has already accepted, for ${v['when']}. To change the time, contact the examiners.`,
	'offer-declined': () => 'Somebody at your unit has already answered that none of the times fits.',
	'offer-withdrawn': () =>
		'The times no longer hold: the examiners have withdrawn them or suggested others. Load the page again to see what holds.',
	'offer-answered': () => 'The unit has already answered. Load the page again to see what.',
	'date-gone': () => 'That time has already passed. Choose another, or say that none fits.',
	sealed: () => 'The decision is sealed and cannot be changed.',
	'entries-fixed': () =>
		'The entries of this edition have been assessed or decided on, so the call cannot be opened again.',
	'consensus-decided': () =>
		'The entries of the class are decided on already, so the consensus cannot be opened again.',
	'not-sealed': () => 'Not all decisions are sealed yet.',
	recused: () => 'You have recused yourself from this entry and take no part in deciding it.',
	'condition-not-met': (v: Values) => `To be able to win, this is required: ${v['condition']}`,
	'citation-missing': () => 'Write a citation.',
	'citation-locked': () => 'The citation is locked. The chair can unlock it.',
	'leader-locks': () =>
		'Whoever leads the decision, mostly the chair, locks the citation and unlocks it.',
	'words-not-in-answer': () =>
		'The words are in no answer of the entry. Copy them from there, just as they stand.',
	'claim-gone': () =>
		'The citation has been changed since you opened the page. The sentences are now shown as they read.',
	'prize-missing': () => 'Choose what goes with it.',
	'too-many-honours': (v: Values) =>
		`At most ${v['max']} can be given here of: ${v['honour']}. Take another away first.`,
	'panel-has-no-chair': () => 'Choose one, and only one, as chair.',
	'class-without-honours': () =>
		'Nobody in the class receives anything. Confirm that this is intended, and the decision can be sealed.',
	'already-released': () => 'The edition has already been released.',
	'edition-elsewhere': () => 'One of the editions is awarded at another ceremony already.',
	'no-such-person': () => 'Nobody has that address here. Ask the person to sign in once first.',
	'guest-line': (v) =>
		`Line ${v['row']}: write a name, a semicolon and an e-mail address. A language is Swedish or English.`,
	'companions-too-many': (v) => `You can bring at most ${v['max']}.`,
	'needs-seats': () => 'Write how many seats the table has, 1 to 999.',
	'class-by-hand': () =>
		'Classes are released by hand. Leave the time empty, or choose to release the whole edition.',
	'already-listed': () => 'The address is on the list already.',
	'already-colleague': () => 'That person is in the entry already.',
	'already-invited': () => 'That person has been asked to take over the entry already.',
	'contact-person-only': () => 'Only the contact person or the award office can do this.',
	'contact-person-stays': () =>
		'An entry always has a contact person. Hand it over to somebody else first.',
	'invitation-closed': () =>
		'The invitation is no longer valid. It may be too old, withdrawn or already used. Ask whoever invited you for a new one.',
	'invitation-for-another': () =>
		'The invitation is for another e-mail address. Sign in with the address that it came to.',
	'too-many-invitations': () => 'Many invitations wait for an answer. Take one of them back first.',
	'lead-needs-reason': () =>
		'They are not marked as experienced. Write why they should lead the team all the same.',
	'choose-lead': () => 'They lead the team. Choose who takes over.',
	'reason-missing': () => 'Write why, so that it can be understood later.',
	'name-missing': () => 'Write a name.',
	'comment-missing': () => 'Write something in the comment.',
	'comment-too-long': (v: Values) =>
		`The comment is ${figures(v['over'])} characters too long. It may have at most ${figures(v['limit'])} characters. Nothing has been lost.`,
	'name-taken': (v: Values) =>
		`The name ${v['name']} is there already. If it is the same, merge the two instead. If it is another, choose a name that tells them apart.`,
	'not-a-percentage': () => 'Write a whole number between 0 and 100.',
	'not-a-postcode': () => 'Write the postcode with five digits, such as 123 45.',
	'too-many-characters': () => 'This is too long. At most 200 characters.',
	'the-same': () => 'Choose two different ones.',
	'unreadable-table': () => 'The table cannot be read.',
	'mail-gone': () =>
		'The mail has gone already, or is on its way just now. It cannot be changed or stopped.',
	'unknown-placeholder': (v: Values) =>
		`There is no {{${v['name']}}}. Did you mean {{${v['nearest']}}}?`,
	'placeholder-single-braces': (v: Values) =>
		`Write {{${v['name']}}} with double braces, or it goes out as it stands.`,
	'placeholder-not-closed': () => 'A placeholder begins with {{ but does not end with }}.',
	'placeholder-needs-entry': (v: Values) =>
		`{{${v['name']}}} belongs to an entry, but the message also goes to people without one. Take away the placeholder or those receivers.`,
	'no-receivers': () => 'Nobody fits what you have chosen. Choose more receivers.',
	'too-many-receivers': (v: Values) =>
		`That makes ${figures(v['count'])} receivers. A message can go to ${figures(v['limit'])} at most. Part it.`,
	'both-languages': () => 'Write both subject and text in English, or leave both empty.',
	'time-passed': () => 'The time has passed. Choose a later one, or send now.',
	'receivers-changed': () =>
		'The receivers or the text have changed since the preview. Look it through again before you send.',
	'already-nominated': () => 'You have nominated that person already.',
	'not-a-name': () => 'Write a name, without a web address.',
	'say-as-what': () => 'Choose as what you apply.',
	'nomination-first': () =>
		'To this award one can apply only when nominated. Ask somebody to nominate you.',
	'no-such-nomination': () =>
		'The link leads to no nomination. Check that the whole address from the mail came along.',
	'link-expired': () =>
		'The link is no longer valid. It may be too old, or already used. Ask for a new one and it comes at once.',
	'too-many-attempts': () => 'Too many attempts. Wait a minute and try again.',
	'address-taken': () => 'Another edition has this address. Choose another one.',
	'not-an-address': () =>
		'Write the address with small letters a–z, digits and hyphens, such as 2027.',
	'not-run-yet': (v: Values) =>
		`The edition can be prepared, but not opened. ${v['en']} Change the award, or keep the edition as it is for now.`,
	'call-not-set': () =>
		'Say when the call opens and when it closes. Then the edition can be opened.',
	'not-a-text': () => 'This is no text that can be corrected in a running edition.',
	'same-text': () => 'The text is as it was. Change what is wrong.',
	'ends-before-it-starts': () => 'The meeting must end after it starts.',
	'closes-after-it-ends': () => 'Sign-up must close before the meeting is over.',
	'meeting-nowhere': () =>
		'Give a place, in both languages, or a link, so that those who come find the way.',
	'meeting-cancelled': () => 'The meeting is cancelled.',
	'signup-closed': () => 'Sign-up to the meeting has closed.',
	invalid: () => 'Something in what you sent cannot be read. Go back and try again.'
};
