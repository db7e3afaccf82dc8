export type { ScoreCell } from '#lib/domain/heatmap.ts';
