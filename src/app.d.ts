import type { Actor } from '#lib/server/platform/actor.ts';
import type { Organiser } from '#lib/server/platform/organiser.ts';
import type { Locale } from '#lib/shared/locale.ts';
import type { Sharing } from '#lib/web/sharing.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** To find the request in the log by. */
			requestId?: string;
			/** What there is to say instead of what the status says. */
			title?: string;
			/** Where one can go on from here. */
			to?: { href: string; label: string };
		}
		interface Locals {
			requestId: string;
			locale: Locale;
			organiser: Organiser;
			actor: Actor;
			/** The database was away while this request was answered. */
			outage?: boolean;
			/** What was thrown as an expected error: why, and by which status. */
			refused?: { status: number; message: string };
		}
		interface PageData {
			/** Beside the wordmark: what one is in. */
			context?: string;
			deadline?: { left: string; text: string; closed?: boolean };
			/** The page shows fictional demonstration data. */
			demo?: boolean;
			/** What a public page says of itself to those who share it, and to machines. */
			sharing?: Sharing;
			wide?: boolean;
			/** The page stands in a frame of another page, which has the ways through. */
			framed?: boolean;
			/** Somebody reads another's page as that one sees it. */
			viewing?: { title: string; text: string; href: string; back: string };
		}
	}
}

export {};
