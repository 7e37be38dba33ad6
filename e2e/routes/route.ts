// One line of the table of routes: an address, and which roles may come there.
import type { Role } from '../../src/lib/server/people/index.ts';

export type Route = {
	/** As the folders of src/routes say it, with `:name` for what varies. */
	path: string;
	/** Roles towards the thing in the address. `visitor` is everyone. */
	allowed: readonly Role[];
	/** And whoever is in the pool of the edition's examiners, on the entry's team or not. */
	pool?: boolean;
	/** It takes posts only. */
	post?: boolean;
};
