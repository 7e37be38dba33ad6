// How long a text takes to read aloud.
import { countWords } from './words.ts';

/** So many words a minute does somebody read who reads aloud in a hall, with pauses. */
const wordsPerMinute = 125;

/** Answers how long a text takes to read aloud, in whole seconds. */
export function secondsAloud(text: string): number {
	return Math.round((countWords(text) / wordsPerMinute) * 60);
}
