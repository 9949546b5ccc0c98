import type { AxeBuilder } from '@axe-core/playwright';

/** The axe rules whose result depends on the colour scheme. All other rules are checked once, in the light scheme. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** In the dark scheme, limits axe to `colourRules`. */
export const inScheme = (axe: AxeBuilder, colorScheme: 'light' | 'dark'): AxeBuilder => (colorScheme === 'dark' ? axe.withRules(colourRules) : axe);
