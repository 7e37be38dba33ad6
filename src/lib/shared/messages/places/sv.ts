// Swedish words of putting things in order.
export const sv = {
	place: (name: string) => `Plats för ${name}`,
	up: (name: string) => `Flytta upp ${name}`,
	down: (name: string) => `Flytta ned ${name}`,
	sort: 'Ordna efter numren',
	drag: 'Dra för att flytta',
	/** Read out when something has moved. */
	moved: (name: string, place: number, of: number) => `${name} har plats ${place} av ${of}.`,
	wrong: 'Skriv en plats med siffror, från 1. Tomt betyder utan plats.'
};
