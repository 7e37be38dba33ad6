// What the office sends in of a change to the published. Shape only.
import { z } from 'zod';

const line = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(20_000);
const note = z.strictObject({
	sv: z.string().trim().min(1).max(600),
	en: z.string().trim().min(1).max(600)
});

export const noteInput = note;
export const textInput = text;
export const pictureInput = z.strictObject({
	alt: z.strictObject({ sv: line.max(400), en: line.max(400) }),
	credit: line,
	consent: z.string().trim().min(1).max(1000)
});
export type PictureInput = z.infer<typeof pictureInput>;

export const consentInput = z.strictObject({
	name: line,
	role: z
		.string()
		.trim()
		.max(200)
		.transform((said) => said || null),
	email: z.string().trim().toLowerCase().pipe(z.email()).nullable()
});

export const messageInput = z.strictObject({
	name: line,
	unit: line,
	email: z.string().trim().toLowerCase().pipe(z.email()),
	message: z.string().trim().min(1).max(3000)
});
export type MessageInput = z.infer<typeof messageInput>;

/** Answers the fields that a schema finds at fault, by their dotted names. */
export const wrongFields = (error: z.ZodError): string[] => [
	...new Set(error.issues.map(({ path }) => path.map(String).join('.')))
];
