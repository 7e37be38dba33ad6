// English has the same pages as Swedish, under /en.
import type { Reroute } from '@sveltejs/kit/hooks';
import { withoutLocale } from '#lib/shared/locale.ts';

export const reroute: Reroute = ({ url }) => withoutLocale(url.pathname);
