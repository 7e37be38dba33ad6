// An application to become an examiner: how it goes from the applicant by their manager to the office, and to what.

export const applicationStates = [
	'manager',
	'office',
	'admitted',
	'declined',
	'manager_declined',
	'withdrawn'
] as const;
/** `manager`: waits for the manager's word. `office`: the manager has said yes, and the office is to decide. */
export type ApplicationState = (typeof applicationStates)[number];

/** What can be done with an application in each state. Nobody is admitted without their manager's word. */
export const allowedWith: Record<
	ApplicationState,
	{ answer: boolean; admit: boolean; decline: boolean; withdraw: boolean }
> = {
	manager: { answer: true, admit: false, decline: true, withdraw: true },
	office: { answer: false, admit: true, decline: true, withdraw: true },
	admitted: { answer: false, admit: false, decline: false, withdraw: false },
	declined: { answer: false, admit: false, decline: false, withdraw: false },
	manager_declined: { answer: false, admit: false, decline: false, withdraw: false },
	withdrawn: { answer: false, admit: false, decline: false, withdraw: false }
};

/** How long the manager's link works. */
export const linkLasts = { days: 90 } as const;

/** How many in ten minutes: from one address, to one manager, from one client, from behind one proxy. */
export const mostAsked = { applicant: 3, manager: 10, client: 10, proxy: 200 } as const;
