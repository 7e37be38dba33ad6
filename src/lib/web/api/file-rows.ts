// Attached files and tests of films as the open interface words them.
import type { Attachment, FilmTest } from '#lib/server/application/index.ts';
import { fileHref } from '../uploads.ts';
import type { FileAnswer } from './areas/files.ts';

export function fileRow(file: Attachment): FileAnswer {
	return {
		id: file.id,
		name: file.name,
		media_type: file.mediaType,
		size: file.size,
		sha256: file.hash,
		description: file.description,
		link: fileHref('sv', file.entryId, file.id)
	};
}

export const filesRow = (revision: number, files: readonly Attachment[]) => ({
	revision,
	files: files.map(fileRow)
});

export const testRow = ({ href, result, requestedAt, testedAt }: FilmTest) => ({
	link: href,
	result,
	requested_at: requestedAt.toString(),
	tested_at: testedAt?.toString() ?? null
});
