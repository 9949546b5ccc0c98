/** Why there is no new site, as a sentence for the editor. A terminal prints it alone, without the place in our code where it was found. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
    this.stack = '';
  }
}
