// Names in the check's address that are no answers: the chosen administration, and the unit that looks for earlier honours.
export const besides = { administration: 'forvaltning', unit: 'enhet', organisation: 'hemvist' };
