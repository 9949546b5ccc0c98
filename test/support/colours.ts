import type { AxeBuilder } from '@axe-core/playwright';

/** The rules of axe on which the colour scheme has a bearing. What does not change with it is looked at once, in light. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** Limits axe to what can differ in dark. */
export const inScheme = (axe: AxeBuilder, colorScheme: 'light' | 'dark'): AxeBuilder => (colorScheme === 'dark' ? axe.withRules(colourRules) : axe);
