// On a slow line a page is used before its script has come: somebody writes, ticks a box, unfolds a part. The
// framework then sets each control to what the server rendered. This puts back what the person did, and tells the
// page of it as if it were done now, so that it is saved as well.

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Remembers one thing that was done; called after hydration, does it again where it was undone. */
type Again = () => void;

const told = (control: Control) => {
	control.dispatchEvent(new Event('input', { bubbles: true }));
	control.dispatchEvent(new Event('change', { bubbles: true }));
};

function writtenIn(control: HTMLInputElement | HTMLTextAreaElement): Again | undefined {
	const { value } = control;
	if (value === control.defaultValue) return undefined;
	const { selectionStart, selectionEnd } = control;
	return () => {
		if (control.value !== value) {
			control.value = value;
			if (document.activeElement === control && selectionStart !== null) {
				control.setSelectionRange(selectionStart, selectionEnd);
			}
		}
		told(control);
	};
}

function tickedIn(control: HTMLInputElement): Again | undefined {
	const { checked } = control;
	if (checked === control.defaultChecked) return undefined;
	return () => {
		control.checked = checked;
		// Of radio buttons only the one that was chosen speaks; the rest follow from it.
		if (checked || control.type === 'checkbox') told(control);
	};
}

function chosenIn(control: HTMLSelectElement): Again | undefined {
	const chosen = [...control.options].map((option) => option.selected);
	const asRendered = [...control.options].some((option) => option.defaultSelected)
		? [...control.options].map((option) => option.defaultSelected)
		: [...control.options].map((_, at) => at === 0);
	if (control.multiple || chosen.every((selected, at) => selected === asRendered[at]))
		return undefined;
	const { selectedIndex } = control;
	return () => {
		control.selectedIndex = selectedIndex;
		told(control);
	};
}

function doneIn(control: Control): Again | undefined {
	if (control instanceof HTMLSelectElement) return chosenIn(control);
	if (control instanceof HTMLTextAreaElement) return writtenIn(control);
	switch (control.type) {
		case 'hidden':
		case 'file':
		case 'submit':
		case 'button':
			return undefined;
		case 'checkbox':
		case 'radio':
			return tickedIn(control);
		default:
			return writtenIn(control);
	}
}

/** A part that is folded or unfolded stays as the person left it. */
function foldingOf(part: HTMLDetailsElement): Again {
	const { open } = part;
	return () => {
		part.open = open;
	};
}

/**
 * Reads what has been done on the page so far, and answers how to do it again. Call it right before hydration, in the
 * root layout's script, and the answer once the page is mounted.
 */
export function doneBeforeScript(): () => void {
	if (typeof document === 'undefined') return () => undefined;
	const again = [
		...[...document.querySelectorAll('details')].map(foldingOf),
		...[...document.querySelectorAll<Control>('input, textarea, select')].map(doneIn)
	].filter((each) => each !== undefined);
	return () => {
		for (const each of again) each();
	};
}
