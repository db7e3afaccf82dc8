CREATE TABLE `carried_answers` (
	`round` text NOT NULL,
	`iso3` text NOT NULL,
	`coder` text NOT NULL,
	`article` text NOT NULL,
	`from_round` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`round`, `iso3`, `coder`, `article`),
	FOREIGN KEY (`from_round`) REFERENCES `rounds`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round`,`iso3`,`coder`) REFERENCES `assignments`(`round`,`iso3`,`coder`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` text NOT NULL,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rulings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edition` text NOT NULL,
	`article` text NOT NULL,
	`question` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`number` integer,
	`ruling` text,
	`ruled_by` text,
	`ruled_at` text,
	FOREIGN KEY (`asked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ruled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition`,`article`) REFERENCES `articles`(`edition`,`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rulings_number_unique` ON `rulings` (`number`);--> statement-breakpoint
CREATE INDEX `rulings_by_article` ON `rulings` (`edition`,`article`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`iso3` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`url` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`iso3`) REFERENCES `countries`(`iso3`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sources_by_country` ON `sources` (`iso3`);--> statement-breakpoint
ALTER TABLE `answers` ADD `practice_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `answers` ADD `flagged` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `answers` ADD `change_reason` text;--> statement-breakpoint
ALTER TABLE `assignments` ADD `handed_in_at` text;--> statement-breakpoint
ALTER TABLE `assignments` ADD `gaps_note` text;--> statement-breakpoint
ALTER TABLE `assignments` ADD `returned_note` text;--> statement-breakpoint
ALTER TABLE `pinpoints` ADD `file` text REFERENCES files(sha256);