// What a stranger can have said to whoever has an address, by signing it up.
import { expect, it } from 'vitest';
import { signupSchema } from './input.ts';

const said = { name: 'Anna Ek', email: 'anna@example.se', unit: 'Köket' };

it('a sign-up greets by a name on one line, and by no web address', () => {
	expect(signupSchema.parse({ ...said, name: 'Anna\n\nDu har vunnit' }).name).toBe(
		'Anna Du har vunnit'
	);
	expect(signupSchema.safeParse({ ...said, name: 'Vinn på https://evil.example' }).success).toBe(
		false
	);
	expect(signupSchema.safeParse({ ...said, name: ' \n ' }).success).toBe(false);
});
