/** The colours' names for the kinds of finding. */
export const looks = {
	strength: 'strength',
	improvement_area: 'area',
	visit_check: 'check'
} as const;
