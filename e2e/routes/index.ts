// All addresses of the house, with who may come there.
import { apply } from './apply.ts';
import { editor } from './editor.ts';
import { examine } from './examine.ts';
import { jury } from './jury.ts';
import { house, office } from './office.ts';
import { publicRoutes } from './public.ts';
import type { Route } from './route.ts';

export { publicAddresses } from './public.ts';
export type { Route } from './route.ts';

export const routes: readonly Route[] = [
	...publicRoutes,
	...house,
	...apply,
	...examine,
	...jury,
	...office,
	...editor
];
