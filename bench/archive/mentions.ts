import type { Form, Actor } from './cast.ts';
import type { Random } from './random.ts';

/** Whom a made-up account names, and under which forms. */

/** A form of a name as an account prints it. */
export interface Mention {
  actor: string;
  as: string;
  form: Form;
  /** Whether the account only means the actor ("he"), prints the form for somebody else, or has a link that does not say what it prints. */
  how: 'printed' | 'implied' | 'lookalikes' | 'linked';
  in: string;
  paragraphs: number[];
}

/** Whom the account names, and how; for one it says "he" once, and one form stands in it for somebody else. */
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

/** One mention for each form, with all its paragraphs. */
export const mergedMentions = (mentions: readonly Mention[]): Mention[] =>
  [...Map.groupBy(mentions, ({ actor, as, how }) => `${how} ${actor} ${as}`).values()].flatMap((same) =>
    same.slice(0, 1).map((mention) => ({ ...mention, paragraphs: same.flatMap(({ paragraphs }) => paragraphs) })),
  );
