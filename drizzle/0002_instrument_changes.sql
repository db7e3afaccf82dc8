CREATE TABLE `instrument_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`iso3` text NOT NULL,
	`instrument_id` integer NOT NULL,
	`before` text,
	`after` text,
	`change` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`iso3`) REFERENCES `countries`(`iso3`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `instrument_changes_by_country` ON `instrument_changes` (`iso3`,`id`);--> statement-breakpoint
ALTER TABLE `instruments` ADD `listed` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `pinpoints_by_file` ON `pinpoints` (`file`);