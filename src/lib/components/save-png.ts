/** Twice as many pixels as the picture is wide, so that it is sharp in print. */
const wantedScale = 2;
/** What browsers can hold in one canvas. */
const mostPixels = 120_000_000;

/** Draws a picture of ours as PNG and saves it; false when the browser cannot. */
export async function savePng(svg: string, fileName: string): Promise<boolean> {
	const image = new Image();
	image.src = svg;
	try {
		await image.decode();
	} catch {
		return false;
	}
	const { naturalWidth: width, naturalHeight: height } = image;
	const scale = Math.min(wantedScale, Math.sqrt(mostPixels / (width * height)));
	const canvas = document.createElement('canvas');
	canvas.width = Math.floor(width * scale);
	canvas.height = Math.floor(height * scale);
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
	if (!blob) return false;
	const link = document.createElement('a');
	link.download = fileName;
	link.href = URL.createObjectURL(blob);
	link.click();
	URL.revokeObjectURL(link.href);
	return true;
}
