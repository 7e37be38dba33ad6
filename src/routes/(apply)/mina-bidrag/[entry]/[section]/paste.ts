// Cleans what is pasted into a field of text before it stands there, so that the writer sees what became of it and can
// take it back with the browser's own undo.
import { cleanPasted, textOfTree } from '#lib/shared/pasted.ts';

/** Takes over a paste where cleaning changes something; else the browser pastes as it always does. */
export function pasteClean(event: ClipboardEvent) {
	const { target, clipboardData } = event;
	const field = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
	if (!field || !clipboardData) return;
	const plain = clipboardData.getData('text/plain');
	const html = clipboardData.getData('text/html');
	const text = /<(?:li|t[dh]|p)\b/i.test(html) ? ofHtml(html) : '';
	const clean = text === '' ? cleanPasted(plain) : text;
	const pasted = target instanceof HTMLInputElement ? clean.replace(/\s*\n\s*/g, ' ') : clean;
	if (pasted === '' || pasted === plain) return;
	event.preventDefault();
	// The one way that keeps undo; where it is gone the text is put in directly.
	if (document.execCommand('insertText', false, pasted)) return;
	const { selectionStart, selectionEnd, value } = target;
	target.setRangeText(pasted, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
	target.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const ofHtml = (html: string) =>
	textOfTree(new DOMParser().parseFromString(html, 'text/html').body);
