const signs: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
/** What XML 1.0 does not allow at all, not even encoded: controls, halves of surrogate pairs and U+FFFE, U+FFFF. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text as it may stand in XML or HTML, between tags and in a quoted attribute. */
export function xmlText(text: string): string {
	return text.replace(forbidden, '').replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
}
