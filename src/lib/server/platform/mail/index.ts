// The outbox: a mail is written in the transaction of what it tells of, and sent by a job after it.
export { queueMail, type Mail } from './commands.ts';
export { latestMail, mailTo, type MailInBox } from './queries.ts';
export { sendQueuedMail } from './tasks.ts';
