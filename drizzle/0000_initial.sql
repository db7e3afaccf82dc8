CREATE TABLE `answer_history` (
	`answer_id` integer NOT NULL,
	`version` integer NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` text NOT NULL,
	`snapshot` text NOT NULL,
	PRIMARY KEY(`answer_id`, `version`),
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_pinpoints` (
	`answer_id` integer NOT NULL,
	`position` integer NOT NULL,
	`pinpoint_id` integer NOT NULL,
	PRIMARY KEY(`answer_id`, `position`),
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pinpoint_id`) REFERENCES `pinpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_pinpoints_by_pinpoint` ON `answer_pinpoints` (`pinpoint_id`);--> statement-breakpoint
CREATE TABLE `answers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round` text NOT NULL,
	`iso3` text NOT NULL,
	`coder` text NOT NULL,
	`edition` text NOT NULL,
	`article` text NOT NULL,
	`status` text NOT NULL,
	`level` integer,
	`not_applicable_reason` text,
	`confidence` text,
	`rationale` text DEFAULT '' NOT NULL,
	`version` integer NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`round`,`iso3`,`coder`) REFERENCES `assignments`(`round`,`iso3`,`coder`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition`,`article`) REFERENCES `articles`(`edition`,`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answers_level_with_scored" CHECK(("answers"."status" = 'scored') = ("answers"."level" is not null) and ("answers"."level" is null or "answers"."level" between 0 and 4)),
	CONSTRAINT "answers_reason_with_not_applicable" CHECK(("answers"."status" = 'not_applicable') = ("answers"."not_applicable_reason" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answers_one_each` ON `answers` (`round`,`iso3`,`article`,`coder`);--> statement-breakpoint
CREATE TABLE `articles` (
	`edition` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`chapter` text NOT NULL,
	`scored` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`edition`, `code`),
	FOREIGN KEY (`edition`,`chapter`) REFERENCES `chapters`(`edition`,`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`round` text NOT NULL,
	`iso3` text NOT NULL,
	`coder` text NOT NULL,
	`assigned_at` text NOT NULL,
	PRIMARY KEY(`round`, `iso3`, `coder`),
	FOREIGN KEY (`round`) REFERENCES `rounds`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`iso3`) REFERENCES `countries`(`iso3`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`coder`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignments_by_coder` ON `assignments` (`coder`);--> statement-breakpoint
CREATE TABLE `categories` (
	`edition` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`edition`, `code`),
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `chapters` (
	`edition` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`edition`, `code`),
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `countries` (
	`iso3` text PRIMARY KEY NOT NULL,
	`iso2` text NOT NULL,
	`m49` text NOT NULL,
	`name` text NOT NULL,
	`region` text NOT NULL,
	`subregion` text NOT NULL,
	`un_status` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `countries_iso2_unique` ON `countries` (`iso2`);--> statement-breakpoint
CREATE UNIQUE INDEX `countries_m49_unique` ON `countries` (`m49`);--> statement-breakpoint
CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `instruments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`iso3` text NOT NULL,
	`title` text NOT NULL,
	`rank` text,
	`jurisdiction` text,
	`url` text,
	`enacted` text,
	`in_force` text,
	`repealed` text,
	`version_date` text,
	FOREIGN KEY (`iso3`) REFERENCES `countries`(`iso3`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `instruments_by_country` ON `instruments` (`iso3`,`title`);--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `pinpoints` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`iso3` text NOT NULL,
	`kind` text NOT NULL,
	`instrument_id` integer,
	`provision` text,
	`quotation` text,
	`language` text,
	`translation` text,
	`translation_by` text,
	`url` text,
	`archive_url` text,
	`version_date` text,
	`accessed` text,
	`stance` text,
	FOREIGN KEY (`iso3`) REFERENCES `countries`(`iso3`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instrument_id`) REFERENCES `instruments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pinpoints_by_country` ON `pinpoints` (`iso3`);--> statement-breakpoint
CREATE INDEX `pinpoints_by_instrument` ON `pinpoints` (`instrument_id`);--> statement-breakpoint
CREATE TABLE `rounds` (
	`code` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`as_of` text NOT NULL,
	`status` text NOT NULL,
	`public` integer DEFAULT false NOT NULL,
	`edition` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);