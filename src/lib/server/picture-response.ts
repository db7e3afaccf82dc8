/** As long as answers may still change, a picture may be an hour old. */
const oneHour = 60 * 60;

/** A PNG; what is not public stays with the person who asked. */
export function pictureResponse(png: Uint8Array, isPublic: boolean): Response {
	return new Response(new Uint8Array(png), {
		headers: {
			'content-type': 'image/png',
			'content-length': String(png.length),
			'cache-control': isPublic ? `public, max-age=${oneHour}` : 'private, no-store'
		}
	});
}
