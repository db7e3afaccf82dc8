/** The rule of comparing two rounds, for the heatmap, its pictures and `/method`. */
export const comparingRule = [
	'A difference counts only where the law changed: an article whose answer differs from the earlier round to the later one counts when its reason is “law changed”. An answer that was corrected, read anew or scored under new guidance is shown as revised and moves no number.',
	'For chapters, categories and overall the later round’s changes of law are applied to the earlier round’s answers, everything else left as it was, and the score is made again: the difference is that score minus the earlier one. Both rounds must be rated, and articles answered in one of them only are left aside.'
];
