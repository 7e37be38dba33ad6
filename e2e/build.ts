// Before the first house starts: the web part is built once, so that two houses do not build it at the same time.
import { build } from '../cli/run/build.ts';

export default function () {
	build();
}
