// Before the first journey: the web part is built once, so that two houses do not build it at the same time; and one house is
// started with the demonstration and stopped, for the others to be copies of it, so that not each has to make it.
import { build } from '../cli/run/build.ts';
import { furnishedFolder, House } from './house.ts';

export default async function () {
	build();
	// Whoever works on a journey can keep one between the runs.
	if (process.env[furnishedFolder]) return undefined;
	const house = new House();
	await house.start({ seconds: 400 });
	await house.stop();
	process.env[furnishedFolder] = house.folder;
	return () => {
		house.remove();
	};
}
