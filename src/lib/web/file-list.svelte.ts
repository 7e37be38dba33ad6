// The files of a question in the browser: sends several at once with how far each has come, and keeps the list as the
// server has it. A file that is too large is refused before a byte of it is sent; the server says the same.
import type { FileMessages } from '#lib/shared/messages/files/index.ts';
import { megabytes } from '#lib/shared/sizes.ts';

export type AttachedFile = {
	id: string;
	name: string;
	size: string;
	description: string;
	href: string;
};
type Sending = { number: number; name: string; percent: number; stop: () => void };
type Refused = { name: string; message: string };
type Answer = {
	files?: AttachedFile[];
	added?: string[];
	notTaken?: Refused[];
	message?: string;
};

export class FileList {
	files = $state<AttachedFile[]>([]);
	underWay = $state<Sending[]>([]);
	refused = $state<Refused[]>([]);
	/** Read out when something has happened. */
	announced = $state('');
	#to: string;
	#mostMegabytes: number;
	#words: () => FileMessages['file'];
	#sent = 0;

	constructor(
		files: AttachedFile[],
		to: string,
		mostMegabytes: number,
		words: () => FileMessages['file']
	) {
		this.files = files;
		this.#to = to;
		this.#mostMegabytes = mostMegabytes;
		this.#words = words;
	}

	send(files: readonly File[]) {
		this.refused = [];
		for (const file of files) {
			if (file.size > megabytes(this.#mostMegabytes)) {
				this.#refuse(file.name, this.#words().tooLarge(this.#mostMegabytes));
			} else this.#sendOne(file);
		}
	}

	#sendOne(file: File) {
		const words = this.#words();
		const request = new XMLHttpRequest();
		this.#sent += 1;
		const begun: Sending = {
			number: this.#sent,
			name: file.name,
			percent: 0,
			stop: () => request.abort()
		};
		this.underWay.push(begun);
		const sending = this.underWay.at(-1) ?? begun;
		const form = new FormData();
		form.set('files', file);
		request.upload.onprogress = ({ loaded, total }) => {
			sending.percent = Math.min(100, Math.floor((loaded / Math.max(1, total)) * 100));
		};
		request.onloadend = () => {
			this.underWay = this.underWay.filter(({ number }) => number !== begun.number);
		};
		request.onerror = () => this.#refuse(file.name, words.lost);
		request.onload = () => {
			const answer = read(request.responseText);
			if (answer?.files) this.files = answer.files;
			for (const name of answer?.added ?? []) this.announced = words.added(name);
			for (const { message } of answer?.notTaken ?? []) this.#refuse(file.name, message);
			if (answer?.files) return;
			const signedOut = request.status === 401;
			this.#refuse(file.name, signedOut ? words.signedOut : (answer?.message ?? words.lost));
		};
		request.open('POST', this.#to);
		request.setRequestHeader('accept', 'application/json');
		request.send(form);
	}

	async describe(file: AttachedFile, description: string) {
		const done = await this.#change('PATCH', file, { file: file.id, description });
		if (done) this.announced = this.#words().described;
	}

	async remove(file: AttachedFile) {
		const done = await this.#change('DELETE', file, { file: file.id });
		if (done) this.announced = this.#words().removed(file.name);
	}

	forget(refusal: Refused) {
		this.refused = this.refused.filter((each) => each !== refusal);
	}

	async #change(method: string, file: AttachedFile, body: object): Promise<boolean> {
		const answer = await fetch(this.#to, {
			method,
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body: JSON.stringify(body)
		})
			.then(async (response) => read(await response.text()))
			.catch(() => undefined);
		if (answer?.files) this.files = answer.files;
		else this.#refuse(file.name, answer?.message ?? this.#words().lost);
		return answer?.files !== undefined;
	}

	#refuse(name: string, message: string) {
		this.refused.push({ name, message });
	}
}

function read(text: string): Answer | undefined {
	try {
		return JSON.parse(text) as Answer;
	} catch {
		return undefined;
	}
}
