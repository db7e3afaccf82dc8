/** The light theme's colours, for pictures that no page styles. A test compares them with app.css. */
export const pictureColours = {
	ink: '#17212b',
	muted: '#55606c',
	paper: '#ffffff',
	ground: '#f4f6f7',
	line: '#cfd6dc',
	lineStrong: '#8896a3',
	accent: '#0b5570',
	notice: '#fff4d6',
	noticeLine: '#c79a2b',
	bins: ['#ffffd9', '#c7e9b4', '#5fc3cd', '#225ea8', '#081d58'],
	hatchGround: '#eef1f3',
	hatchLine: '#d3dae0',
	dotsLine: '#aab5bf',
	emptyGround: '#e6eaed'
} as const;
