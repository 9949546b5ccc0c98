import type { Form, Actor } from './cast.ts';
import type { Random } from './random.ts';

/** The actors an account names, and the forms it prints. */

/** A form of an actor's name, in the paragraphs of one account. */
export interface Mention {
  actor: string;
  as: string;
  form: Form;
  /** `implied`: the account means the actor ("he"). `lookalikes`: it prints the form for somebody else. `linked`: a link without a printed form. */
  how: 'printed' | 'implied' | 'lookalikes' | 'linked';
  in: string;
  paragraphs: number[];
}

/** Mentions of the figures in the `bodies` (numbers of paragraphs). At times one of them is implied, and one form is a lookalike. */
export function mentionsOf(random: Random, id: string, { figures, bodies }: { figures: readonly Actor[]; bodies: readonly number[] }): Mention[] {
  const usual = new Map(figures.map((figure) => [figure, random.sample(figure.forms, 1 + random.below(2))]));
  const printed = bodies.flatMap((paragraph, at) =>
    [...new Set([figures[at % figures.length], figures[random.skewed(figures.length, 2)]])].flatMap((figure): Mention[] => {
      if (figure === undefined) return [];
      const form: Form = random.chance(0.35) ? { as: figure.name, type: 'name', garbled: false } : random.pick(usual.get(figure) ?? figure.forms);
      const how = form.as === figure.name && random.chance(0.5) ? 'linked' : 'printed';
      return [{ actor: figure.id, as: form.as, form, how, in: id, paragraphs: [paragraph] }];
    }),
  );
  const implied = random.chance(0.15) ? printed.findIndex(({ actor }) => figures.some((figure) => figure.id === actor && figure.kind === 'person')) : -1;
  const alike = random.chance(0.03) ? random.pick(figures) : undefined;
  const form = alike?.forms[0];
  const here = printed.map((mention, at): Mention => (at === implied ? { ...mention, as: 'he', how: 'implied' } : mention));
  const isTaken = here.some(({ actor, as }) => actor === alike?.id && as === form?.as);
  return alike && form && !isTaken ? [...here, { actor: alike.id, as: form.as, form, how: 'lookalikes', in: id, paragraphs: [random.pick(bodies)] }] : here;
}

/** Merges mentions of the same form into one with all its paragraphs. */
export const mergedMentions = (mentions: readonly Mention[]): Mention[] =>
  [...Map.groupBy(mentions, ({ actor, as, how }) => `${how} ${actor} ${as}`).values()].flatMap((same) =>
    same.slice(0, 1).map((mention) => ({ ...mention, paragraphs: same.flatMap(({ paragraphs }) => paragraphs) })),
  );
