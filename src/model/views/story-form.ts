import type { FilterForm } from '../../filters/filter-form.ts';

/** What the list and the chart of the story are filtered by. Imports nothing else, so that a browser gets nothing else with it. */
export const storyForm = {
  actor: { label: 'Who took part' },
  topic: { label: 'Topic' },
  account: { label: 'Account' },
} satisfies FilterForm;

export type StoryFacet = keyof typeof storyForm;
