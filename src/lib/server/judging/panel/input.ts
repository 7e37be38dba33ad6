// The shape of a panel and of a recusal.
import { z } from 'zod';

export const panelInput = z.object({
	editionId: z.uuid(),
	seats: z
		.array(
			z.object({
				name: z.string().max(200),
				email: z.string().max(320),
				title: z.string().max(200).optional(),
				chair: z.boolean()
			})
		)
		.max(60)
});
export type PanelInput = z.infer<typeof panelInput>;

export const recusalInput = z.object({ entryId: z.uuid(), reason: z.string().max(2000) });
export type RecusalInput = z.infer<typeof recusalInput>;
