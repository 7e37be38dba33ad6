// The room of the ceremony: the diplomas, and the moment of release.
export { diplomaPdf, hasOwnDiploma, ownDiplomaPdf, type DiplomaFile } from './diplomas/commands.ts';
export { recordRelease } from './release/commands.ts';
export {
	honoursToPublish,
	isReleased,
	ownHonour,
	releaseView,
	type Released,
	type ReleaseView
} from './release/queries.ts';
export type { HonourToPublish, PersonToTell, ToPublish } from './release/rules.ts';
