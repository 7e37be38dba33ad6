// The platforms that films lie on, known by the host of the link. What to look after on each is in the messages of
// films, under the same key.

type Platform = { name: string; hosts: RegExp };

export const filmPlatforms = {
	youtube: {
		name: 'YouTube',
		hosts: /^(www\.|m\.)?(youtube\.com|youtu\.be|youtube-nocookie\.com)$/
	},
	vimeo: { name: 'Vimeo', hosts: /^(www\.|player\.)?vimeo\.com$/ },
	stream: {
		name: 'Microsoft Stream (SharePoint)',
		hosts: /(^|\.)(microsoftstream\.com|sharepoint\.com)$/
	},
	drive: { name: 'Google Drive', hosts: /^(drive|docs)\.google\.com$/ },
	onedrive: { name: 'OneDrive', hosts: /^(1drv\.ms|onedrive\.live\.com)$/ },
	dropbox: { name: 'Dropbox', hosts: /^(www\.)?dropbox\.com$/ },
	kaltura: { name: 'Kaltura', hosts: /(^|\.)kaltura\.com$|(^|\.)mediaspace\./ },
	mediasite: { name: 'Mediasite', hosts: /(^|\.)mediasite\./ },
	screen9: { name: 'Screen9', hosts: /(^|\.)screen9\.(com|tv)$/ },
	quickchannel: { name: 'Quickchannel', hosts: /(^|\.)quickchannel\.com$/ },
	svtplay: { name: 'SVT Play', hosts: /^(www\.)?svtplay\.se$/ },
	social: {
		name: 'Facebook, Instagram, LinkedIn eller TikTok',
		hosts: /(^|\.)(facebook\.com|fb\.watch|instagram\.com|tiktok\.com|linkedin\.com|lnkd\.in)$/
	}
} as const satisfies Record<string, Platform>;
export type FilmPlatform = keyof typeof filmPlatforms;

/** Answers which platform a link leads to; `other` for a link to somewhere else, null where it is no link yet. */
export function platformOf(link: string): FilmPlatform | 'other' | null {
	const text = link.trim();
	if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
	const host = new URL(text).hostname.toLowerCase();
	if (!host.includes('.')) return null;
	const keys = Object.keys(filmPlatforms) as FilmPlatform[];
	return keys.find((key) => filmPlatforms[key].hosts.test(host)) ?? 'other';
}
