// Every table, for drizzle and for the rooms' functions; the migrations in drizzle/ are made from here.
export * from './schema-catalogue.ts';
export * from './schema-people.ts';
export * from './schema-answers.ts';
export * from './schema-evidence.ts';
