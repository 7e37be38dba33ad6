// The outbox: a mail is written in the transaction of what it tells of, and sent by a job after it. Until it goes it can
// wait, be changed and be stopped.
export { queueMail, wholeBody, type Mail } from './commands.ts';
export { changeWaitingMail, sendWaitingMail, stopWaitingMail } from './outbox.ts';
export {
	latestMail,
	mailAboutEntry,
	mailTo,
	outboxMail,
	outboxRows,
	shaped as shapedMail,
	type MailInBox,
	type OutboxMail
} from './queries.ts';
export { allowedWithMail, mailStates, type MailState } from './rules.ts';
export { sendQueuedMail } from './tasks.ts';
