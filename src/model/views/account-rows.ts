import type { Catalogue, Source } from '../catalogue.ts';
import type { NumberedBlock } from '../entries/retelling.ts';
import type { Account, Note } from '../relations/accounts.ts';
import { claimView, type ClaimView } from './claim-view.ts';

/** An editor's note with its reference mark. */
export interface NoteView {
  note: Note;
  /** Reference mark in the text: letters. */
  mark: string;
  sources: Source[];
}

/** A block of a retelling with the claims and notes of its paragraph, which are printed in the margin. */
export interface AccountRow {
  block: NumberedBlock;
  claims: ClaimView[];
  notes: NoteView[];
}

/** The rows of an account. Claims and notes are in the order of their marks. */
export function accountRows(catalogue: Catalogue, account: Account): AccountRow[] {
  const claims = Map.groupBy(
    account.claims.map((claim) => claimView(catalogue, claim)),
    ({ claim }) => claim.paragraph,
  );
  const notes = Map.groupBy(
    account.notes.map((note) => noteView(catalogue, account, note)),
    ({ note }) => note.paragraph,
  );
  return account.blocks.map((block) => ({
    block,
    claims: block.type === 'paragraph' ? (claims.get(block.number) ?? []).toSorted(byNumber) : [],
    notes: block.type === 'paragraph' ? (notes.get(block.number) ?? []).toSorted(byLetters) : [],
  }));
}

const noteView = (catalogue: Catalogue, { marks }: Account, note: Note): NoteView => ({
  note,
  mark: marks.get(note.id) ?? '',
  sources: note.sources.map(catalogue.source),
});

const byNumber = (a: { mark: string }, b: { mark: string }) => Number(a.mark) - Number(b.mark);
const byLetters = (a: { mark: string }, b: { mark: string }) => a.mark.length - b.mark.length || (a.mark < b.mark ? -1 : 1);
