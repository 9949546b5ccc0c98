import type { Form, Member } from './cast.ts';
import type { Dice } from './dice.ts';

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
export function mentionsOf(dice: Dice, id: string, { figures, bodies }: { figures: readonly Member[]; bodies: readonly number[] }): Mention[] {
  const usual = new Map(figures.map((figure) => [figure, dice.some(figure.forms, 1 + dice.below(2))]));
  const printed = bodies.flatMap((paragraph, at) =>
    [...new Set([figures[at % figures.length], figures[dice.low(figures.length, 2)]])].flatMap((figure): Mention[] => {
      if (figure === undefined) return [];
      const form: Form = dice.chance(0.35) ? { as: figure.name, type: 'name', garbled: false } : dice.pick(usual.get(figure) ?? figure.forms);
      const how = form.as === figure.name && dice.chance(0.5) ? 'linked' : 'printed';
      return [{ actor: figure.id, as: form.as, form, how, in: id, paragraphs: [paragraph] }];
    }),
  );
  const implied = dice.chance(0.15) ? printed.findIndex(({ actor }) => figures.some((figure) => figure.id === actor && figure.kind === 'person')) : -1;
  const alike = dice.chance(0.03) ? dice.pick(figures) : undefined;
  const form = alike?.forms[0];
  const here = printed.map((mention, at): Mention => (at === implied ? { ...mention, as: 'he', how: 'implied' } : mention));
  const isTaken = here.some(({ actor, as }) => actor === alike?.id && as === form?.as);
  return alike && form && !isTaken ? [...here, { actor: alike.id, as: form.as, form, how: 'lookalikes', in: id, paragraphs: [dice.pick(bodies)] }] : here;
}

/** One mention for each form, with all its paragraphs. */
export const gathered = (mentions: readonly Mention[]): Mention[] =>
  [...Map.groupBy(mentions, ({ actor, as, how }) => `${how} ${actor} ${as}`).values()].flatMap((same) =>
    same.slice(0, 1).map((mention) => ({ ...mention, paragraphs: same.flatMap(({ paragraphs }) => paragraphs) })),
  );
